// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.option;

import java.util.List;
import java.util.Optional;

/**
 * One option: everything that validation, documentation and user interfaces need to know of it. Built step by step:
 * {@code Option.text("server").mandatory().describe("Address of the broker")}.
 *
 * @param name as users write it; compared without regard to case
 * @param defaultValue what stands in when the option is not given
 * @param allowed the only values that are accepted, or empty if all are
 * @param smallest the smallest integer, number or duration in milliseconds that is accepted, or empty if all are
 * @param secret whether the value must never be shown
 * @param dynamic whether the value may be a template that is evaluated for each message
 */
public record Option(
        String name,
        OptionType type,
        boolean required,
        Optional<Object> defaultValue,
        List<Object> allowed,
        Optional<Long> smallest,
        boolean secret,
        boolean dynamic,
        String description) {

    public static Option text(String name) {
        return of(name, OptionType.TEXT);
    }

    public static Option integer(String name) {
        return of(name, OptionType.INTEGER);
    }

    public static Option number(String name) {
        return of(name, OptionType.NUMBER);
    }

    public static Option flag(String name) {
        return of(name, OptionType.BOOLEAN);
    }

    public static Option duration(String name) {
        return of(name, OptionType.DURATION);
    }

    public static Option list(String name) {
        return of(name, OptionType.LIST);
    }

    public static Option object(String name) {
        return of(name, OptionType.OBJECT);
    }

    private static Option of(String name, OptionType type) {
        return new Option(name, type, false, Optional.empty(), List.of(), Optional.empty(), false, false, "");
    }

    public Option mandatory() {
        return new Option(name, type, true, defaultValue, allowed, smallest, secret, dynamic, description);
    }

    /** Sets the default, in the form in which {@link Options} returns it. */
    public Option orElse(Object value) {
        return new Option(name, type, required, Optional.of(value), allowed, smallest, secret, dynamic, description);
    }

    public Option oneOf(Object... values) {
        return new Option(name, type, required, defaultValue, List.of(values), smallest, secret, dynamic, description);
    }

    /** Refuses integers and numbers that are smaller, and durations of fewer milliseconds. */
    public Option atLeast(long value) {
        return new Option(
                name, type, required, defaultValue, allowed, Optional.of(value), secret, dynamic, description);
    }

    /** Marks the value as one that must never be shown. */
    public Option hidden() {
        return new Option(name, type, required, defaultValue, allowed, smallest, true, dynamic, description);
    }

    /** Marks the value as one that may be a template, evaluated for each message. */
    public Option perMessage() {
        return new Option(name, type, required, defaultValue, allowed, smallest, secret, true, description);
    }

    public Option describe(String text) {
        return new Option(name, type, required, defaultValue, allowed, smallest, secret, dynamic, text);
    }
}
