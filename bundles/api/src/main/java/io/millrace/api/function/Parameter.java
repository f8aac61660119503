// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.function.ArgumentSyntax.Form;
import java.util.EnumSet;
import java.util.Set;

/**
 * One parameter of a function and the forms of argument that are refused when a statement is created.
 *
 * @param name as documented
 * @param expected what it takes, in the user's words
 * @param refused forms that cannot be right
 */
public record Parameter(String name, String expected, Set<Form> refused) {

    /** Takes anything. */
    public static Parameter any(String name) {
        return refusing(name, "any value", EnumSet.noneOf(Form.class));
    }

    /** Refuses literals that are no number. */
    public static Parameter number(String name) {
        return refusing(name, "a number", EnumSet.of(Form.STRING, Form.TIME_UNIT, Form.BOOLEAN));
    }

    /** Refuses literals that are no integer. */
    public static Parameter integer(String name) {
        return refusing(name, "an integer", EnumSet.of(Form.STRING, Form.TIME_UNIT, Form.BOOLEAN, Form.FLOAT));
    }

    /** Refuses literals that are no text. */
    public static Parameter text(String name) {
        return refusing(name, "a text", EnumSet.of(Form.INTEGER, Form.FLOAT, Form.TIME_UNIT, Form.BOOLEAN));
    }

    /** Takes a time, so refuses numeric, text and boolean literals. */
    public static Parameter time(String name) {
        return refusing(name, "a time", EnumSet.of(Form.INTEGER, Form.FLOAT, Form.STRING, Form.BOOLEAN));
    }

    /** Takes a boolean literal or a condition only. */
    public static Parameter condition(String name) {
        return only(name, "a boolean or a condition", EnumSet.of(Form.BOOLEAN, Form.CONDITION));
    }

    /** Takes a literal of one form only. */
    public static Parameter literal(String name, Form form) {
        return only(name, form.words() + " literal", EnumSet.of(form));
    }

    public static Parameter only(String name, String expected, Set<Form> accepted) {
        return refusing(name, expected, EnumSet.complementOf(EnumSet.copyOf(accepted)));
    }

    public static Parameter refusing(String name, String expected, Set<Form> refused) {
        return new Parameter(name, expected, Set.copyOf(refused));
    }
}
