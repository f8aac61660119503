// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which arguments a function takes.
 *
 * @param parameters in order
 * @param required how many of them a call must give
 * @param repeating whether the last one may be given any number of times
 * @param result what the function returns, in the user's words
 */
public record Signature(List<Parameter> parameters, int required, boolean repeating, String result) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** A function that needs all of its parameters. */
    public static Signature of(String result, Parameter... parameters) {
        return new Signature(List.of(parameters), parameters.length, false, result);
    }

    /** The same with only the first parameters required. */
    public Signature requiring(int count) {
        return new Signature(parameters, count, repeating, result);
    }

    /** The same with the last parameter given as often as one likes. */
    public Signature repeatingLast() {
        return new Signature(parameters, required, true, result);
    }

    /**
     * Checks a call as it is written.
     *
     * @throws MillraceException with code SYNTAX if the number or the form of the arguments is wrong
     */
    public void check(String function, List<ArgumentSyntax> arguments) {
        int given = arguments.size();
        if (given < required || (!repeating && given > parameters.size())) {
            throw refused("function " + function + " expects " + count() + " but found " + given);
        }
        for (int index = 0; index < given; index++) {
            Parameter parameter = parameters.get(Math.min(index, parameters.size() - 1));
            ArgumentSyntax argument = arguments.get(index);
            if (parameter.refused().contains(argument.form())) {
                throw refused("function " + function + " expects " + parameter.expected() + " as argument "
                        + (index + 1) + " (" + parameter.name() + ") but found "
                        + argument.form().words());
            }
        }
    }

    private String count() {
        if (repeating) return "at least " + arguments(required);
        return required == parameters.size() ? arguments(required) : required + " to " + arguments(parameters.size());
    }

    private static String arguments(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.SYNTAX, message);
    }

    /** The parameters as documented, such as {@code (x, digits?)}. */
    @Override
    public String toString() {
        String names = IntStream.range(0, parameters.size())
                .mapToObj(index -> parameters.get(index).name() + (index < required ? "" : "?"))
                .collect(Collectors.joining(", "));
        return "(" + names + (repeating ? ", ..." : "") + ")";
    }
}
