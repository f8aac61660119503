// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

/** A scalar function made of its declaration and a method: the shortest way to write one. */
public final class Scalar extends Declared<Scalar> implements ScalarFunction {
    private final Body body;

    private Scalar(Signature signature, String description, Body body) {
        super(signature, description);
        this.body = body;
    }

    /** Works out the result; the same rules as for {@link ScalarFunction#call(Arguments)}. */
    @FunctionalInterface
    public interface Body {
        Object call(Arguments arguments) throws Exception;
    }

    /** A function with the guard {@link NullGuard#NULL}. */
    public static Scalar of(Signature signature, String description, Body body) {
        return new Scalar(signature, description, body);
    }

    @Override
    public Object call(Arguments arguments) throws Exception {
        return body.call(arguments);
    }
}
