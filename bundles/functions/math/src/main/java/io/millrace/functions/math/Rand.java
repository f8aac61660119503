// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.concurrent.ThreadLocalRandom;

/** A random number. */
final class Rand extends MathFunction {
    Rand() {
        super(Signature.of("a float"), "A random number from 0 up to but not including 1, evenly distributed.");
        guard(NullGuard.NONE);
        nondeterministic();
    }

    @Override
    public void call(Arguments arguments, Value out) {
        out.setDouble(ThreadLocalRandom.current().nextDouble());
    }
}
