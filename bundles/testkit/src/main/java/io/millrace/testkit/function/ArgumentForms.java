// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import java.util.Optional;

/** Arguments as they are written in a statement, for tests of checks at creation. */
public final class ArgumentForms {
    public static final ArgumentSyntax COLUMN = ArgumentSyntax.of(Form.COLUMN);
    public static final ArgumentSyntax CALL = ArgumentSyntax.of(Form.CALL);
    public static final ArgumentSyntax CONDITION = ArgumentSyntax.of(Form.CONDITION);
    public static final ArgumentSyntax WILDCARD = ArgumentSyntax.of(Form.WILDCARD);
    public static final ArgumentSyntax TIME_UNIT = ArgumentSyntax.of(Form.TIME_UNIT);

    private ArgumentForms() {}

    /** An integer, number, text or boolean literal, by the class of the value. */
    public static ArgumentSyntax literal(Object value) {
        Object neutral = TestArguments.neutral(value);
        return new ArgumentSyntax(form(neutral), Optional.of(neutral));
    }

    private static Form form(Object value) {
        if (value instanceof Long) return Form.INTEGER;
        if (value instanceof Double) return Form.FLOAT;
        if (value instanceof Boolean) return Form.BOOLEAN;
        if (value instanceof String) return Form.STRING;
        throw new IllegalArgumentException("expected Integer, Long, Double, Boolean or String but got " + value);
    }
}
