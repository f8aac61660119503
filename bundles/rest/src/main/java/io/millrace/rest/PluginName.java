// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.regex.Pattern;

/** The names that plugins may have for clients of eKuiper. */
final class PluginName {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");

    private PluginName() {}

    /** @throws MillraceException if the name has other characters than letters, digits, hyphens and underscores */
    static void check(String name) {
        if (name.isEmpty()) throw refused("name cannot be empty");
        if (!NAME.matcher(name).matches()) {
            throw refused("name '" + name
                    + "' contains invalid characters: only alphanumeric, hyphens and underscores are allowed");
        }
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
