// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.option;

import io.millrace.api.error.MillraceException;
import io.millrace.api.time.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Given option values, read through their declarations. Names are compared without regard to case; number kinds convert
 * into each other (a fraction is cut off), nothing else converts.
 *
 * <p><b>Errors:</b> a value of the wrong type raises a {@link MillraceException} that names the option.
 *
 * <p><b>Threads:</b> immutable.
 */
public final class Options {
    private static final Options EMPTY = new Options(Map.of());
    private static final List<String> SECRET_WORDS = List.of("pass", "token", "secret", "key", "credential", "auth");

    private final Map<String, Object> values;

    private Options(Map<String, ?> values) {
        Map<String, Object> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(values);
        this.values = byName;
    }

    public static Options empty() {
        return EMPTY;
    }

    public static Options of(Map<String, ?> values) {
        return new Options(values);
    }

    /** These options with others laid over them. */
    public Options with(Map<String, ?> over) {
        Map<String, Object> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        merged.putAll(values);
        merged.putAll(over);
        return new Options(merged);
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** All given values; a view for merging, not for showing: see {@link #toString()}. */
    public Map<String, Object> asMap() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** The value of an option in the form that its type has, or its default, or empty. */
    public Optional<Object> value(Option option) {
        Object given = values.get(option.name());
        if (given == null) return option.defaultValue();
        return Optional.of(converted(option, given));
    }

    public String text(Option option) {
        return (String) value(option).orElse("");
    }

    public long integer(Option option) {
        return (Long) value(option).orElse(0L);
    }

    public double number(Option option) {
        return (Double) value(option).orElse(0.0);
    }

    public boolean flag(Option option) {
        return (Boolean) value(option).orElse(Boolean.FALSE);
    }

    public Duration duration(Option option) {
        return (Duration) value(option).orElse(Duration.ZERO);
    }

    @SuppressWarnings("unchecked")
    public List<Object> list(Option option) {
        return (List<Object>) value(option).orElse(List.of());
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> object(Option option) {
        return (Map<String, Object>) value(option).orElse(Map.of());
    }

    private static Object converted(Option option, Object given) {
        return switch (option.type()) {
            case TEXT -> given instanceof String ? given : refuse(option, given);
            case INTEGER -> given instanceof Number number ? (Object) number.longValue() : refuse(option, given);
            case NUMBER -> given instanceof Number number ? (Object) number.doubleValue() : refuse(option, given);
            case BOOLEAN -> given instanceof Boolean ? given : refuse(option, given);
            case DURATION -> duration(option, given);
            case LIST -> given instanceof List ? given : refuse(option, given);
            case OBJECT -> given instanceof Map ? given : refuse(option, given);
        };
    }

    private static Object duration(Option option, Object given) {
        if (given instanceof Duration) return given;
        if (given instanceof Number number) return Duration.ofMillis(number.longValue());
        if (!(given instanceof String text)) return refuse(option, given);
        return Durations.parse(text).map(Object.class::cast).orElseGet(() -> refuse(option, given));
    }

    private static Object refuse(Option option, Object given) {
        String shown = option.secret() || isSecret(option.name()) ? "***" : String.valueOf(given);
        throw MillraceException.options(
                "option " + option.name() + " expected type " + option.type().label() + ", got unconvertible type "
                        + given.getClass().getSimpleName() + ", value: " + shown);
    }

    /** Whether a value under this name must never be shown. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET_WORDS.stream().anyMatch(lower::contains);
    }

    /** The options with secrets starred out. */
    @Override
    public String toString() {
        Map<String, Object> shown = new TreeMap<>();
        values.forEach((name, value) -> shown.put(name, isSecret(name) ? "***" : value));
        return shown.toString();
    }
}
