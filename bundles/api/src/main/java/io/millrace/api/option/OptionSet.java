// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.option;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The options of an extension in the order in which they are documented. Options that an extension does not declare are
 * ignored, as users of eKuiper expect.
 */
public record OptionSet(List<Option> options) {
    private static final OptionSet NONE = new OptionSet(List.of());

    public OptionSet {
        options = List.copyOf(options);
    }

    public static OptionSet none() {
        return NONE;
    }

    public static OptionSet of(Option... options) {
        return new OptionSet(List.of(options));
    }

    public Optional<Option> find(String name) {
        return options.stream()
                .filter(option -> option.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Checks given values against this declaration: mandatory ones present, each of its type, each allowed and not too small.
     *
     * @throws MillraceException with code {@link ErrorCode#EXECUTOR} that names the first wrong option, what was found and
     *     what was expected
     */
    public void validate(Options values) {
        for (Option option : options) {
            Optional<Object> value = values.value(option);
            if (value.isPresent()) validate(option, value.get());
            else if (option.required()) {
                throw MillraceException.options("option " + option.name() + " is missing, expected "
                        + option.type().label());
            }
        }
    }

    private static void validate(Option option, Object value) {
        if (!option.allowed().isEmpty() && !option.allowed().contains(value)) {
            throw refusal(option, value, "one of " + option.allowed());
        }
        if (option.smallest().isPresent() && isBelow(value, option.smallest().get())) {
            boolean time = option.type() == OptionType.DURATION;
            throw refusal(option, value, "at least " + option.smallest().get() + (time ? "ms" : ""));
        }
    }

    private static boolean isBelow(Object value, long smallest) {
        if (value instanceof Duration duration) return duration.compareTo(Duration.ofMillis(smallest)) < 0;
        return value instanceof Long number
                ? number < smallest
                : value instanceof Double fraction && !(fraction >= smallest);
    }

    private static MillraceException refusal(Option option, Object value, String expected) {
        return MillraceException.options(
                "option " + option.name() + " is " + shown(option, value) + ", expected " + expected);
    }

    private static String shown(Option option, Object value) {
        if (option.secret()) return "***";
        return value instanceof Duration duration ? duration.toMillis() + "ms" : String.valueOf(value);
    }
}
