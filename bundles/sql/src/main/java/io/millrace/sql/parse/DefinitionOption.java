// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The options of a definition and the values they take. */
enum DefinitionOption {
    DATASOURCE,
    TYPE,
    FORMAT,
    SCHEMAID,
    DELIMITER,
    KEY,
    CONF_KEY,
    EXTRA,
    STRICT_VALIDATION(DefinitionOption::isBoolean, "TRUE or FALSE"),
    TIMESTAMP,
    TIMESTAMP_FORMAT,
    SHARED(DefinitionOption::isBoolean, "TRUE or FALSE"),
    VERSION,
    TEMP(DefinitionOption::isBoolean, "TRUE or FALSE"),
    KIND(value -> value.equalsIgnoreCase("scan") || value.equalsIgnoreCase("lookup"), "scan or lookup"),
    RETAIN_SIZE(value -> value.matches("[0-9]{1,9}"), "a whole number");

    private final Predicate<String> accepts;
    private final String expected;

    DefinitionOption() {
        this(value -> true, "");
    }

    DefinitionOption(Predicate<String> accepts, String expected) {
        this.accepts = accepts;
        this.expected = expected;
    }

    static Optional<DefinitionOption> named(String name) {
        return Arrays.stream(values())
                .filter(option -> option.name().equalsIgnoreCase(name))
                .findFirst();
    }

    boolean accepts(String value) {
        return accepts.test(value);
    }

    /** The values taken, in words. */
    String expected() {
        return expected;
    }

    boolean isForTablesOnly() {
        return this == KIND || this == RETAIN_SIZE;
    }

    private static boolean isBoolean(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }
}
