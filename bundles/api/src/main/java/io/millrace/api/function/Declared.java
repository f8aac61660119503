// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import java.util.ArrayList;
import java.util.List;

/**
 * What functions say of themselves, for those that hold it in fields. Guard and examples are added while the function is
 * made, before anybody else sees it; from then on it does not change.
 *
 * @param <F> the function's own class, which the adding methods return
 */
public abstract class Declared<F extends Declared<F>> {
    private final Signature signature;
    private final String description;
    private final List<Example> examples = new ArrayList<>();
    private NullGuard nullGuard = NullGuard.NULL;
    private boolean deterministic = true;

    protected Declared(Signature signature, String description) {
        this.signature = signature;
        this.description = description;
    }

    public final Signature signature() {
        return signature;
    }

    public final String description() {
        return description;
    }

    public final NullGuard nullGuard() {
        return nullGuard;
    }

    public final boolean isDeterministic() {
        return deterministic;
    }

    public final List<Example> examples() {
        return List.copyOf(examples);
    }

    /** Sets the guard in place of {@link NullGuard#NULL}. */
    public final F guard(NullGuard guard) {
        nullGuard = guard;
        return self();
    }

    /** Says that equal arguments may give different results. */
    public final F nondeterministic() {
        deterministic = false;
        return self();
    }

    /** Adds an example, see {@link Example}. */
    public final F example(String expression, String result, String... events) {
        examples.add(Example.of(expression, result, events));
        return self();
    }

    @SuppressWarnings("unchecked")
    private F self() {
        return (F) this;
    }
}
