// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import java.util.List;

/**
 * A call on the reference page of functions. It is executed when the page is checked, so it cannot be wrong.
 *
 * @param expression as a user writes it
 * @param result what comes out, as JSON, in which single quotes do for double ones; {@code error} if the call fails. For a
 *     table function the rows, as a list of objects
 * @param events on which it is executed, each an object in JSON; several form one group. Without any, an empty event
 */
public record Example(String expression, String result, List<String> events) {
    /** The result of a call that fails. */
    public static final String ERROR = "error";

    public Example {
        events = List.copyOf(events);
    }

    public static Example of(String expression, String result, String... events) {
        return new Example(expression, result, List.of(events));
    }
}
