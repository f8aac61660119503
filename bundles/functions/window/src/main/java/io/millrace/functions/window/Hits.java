// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import io.millrace.api.function.HitFunction;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Signature;
import java.util.function.LongBinaryOperator;

/** What is told of earlier hits: how many there were, or when the last was. */
record Hits(String description, boolean isOfGroups, LongBinaryOperator reader) implements HitFunction {
    static Hits count(String description, boolean isOfGroups) {
        return new Hits(description, isOfGroups, (hits, last) -> hits);
    }

    static Hits time(String description, boolean isOfGroups) {
        return new Hits(description, isOfGroups, (hits, last) -> last);
    }

    @Override
    public long value(long hits, long lastMillis) {
        return reader.applyAsLong(hits, lastMillis);
    }

    @Override
    public Signature signature() {
        return Signature.of("an integer");
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
