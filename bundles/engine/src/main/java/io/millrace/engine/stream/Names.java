// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.regex.Pattern;

/** The names that rules, streams and tables may have. */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");

    private static final int LONGEST = 512;

    private Names() {}

    /** @throws MillraceException if the name has other characters than letters, digits, hyphens and underscores */
    public static void check(String name) {
        if (name.isEmpty()) throw refused("id cannot be empty");
        if (!name.equals(name.strip())) throw refused("id '" + name + "' contains leading or trailing whitespace");
        if (name.length() > LONGEST) {
            throw refused("id of " + name.length() + " characters is too long: at most " + LONGEST + " are allowed");
        }
        if (!NAME.matcher(name).matches()) {
            throw refused("id '" + name
                    + "' contains invalid characters: only alphanumeric, hyphens and underscores are allowed");
        }
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
