// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.option;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
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
     * Checks given values against this declaration: mandatory ones present, each of its type, each allowed.
     *
     * @throws MillraceException with code {@link ErrorCode#EXECUTOR} that names the first wrong option, what was found and
     *     what was expected
     */
    public void validate(Options values) {
        for (Option option : options) {
            Optional<Object> value = values.value(option);
            if (value.isEmpty() && option.required()) {
                throw MillraceException.options("option " + option.name() + " is missing, expected "
                        + option.type().label());
            }
            if (value.isPresent()
                    && !option.allowed().isEmpty()
                    && !option.allowed().contains(value.get())) {
                throw MillraceException.options("option " + option.name() + " is " + shown(option, value.get())
                        + ", expected one of " + option.allowed());
            }
        }
    }

    private static String shown(Option option, Object value) {
        return option.secret() ? "***" : String.valueOf(value);
    }
}
