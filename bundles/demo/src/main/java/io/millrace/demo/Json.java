// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little JSON that the demo writes, and the flat objects that it reads back. */
final class Json {
    private Json() {}

    /** Also a string literal of the SQL dialect, which has the same escapes. */
    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static Optional<String> text(String object, String key) {
        return find(object, key, "\"([^\"]*)\"");
    }

    static Optional<Long> integer(String object, String key) {
        return find(object, key, "(-?\\d+)").map(Long::valueOf);
    }

    private static Optional<String> find(String object, String key, String value) {
        Matcher matcher = Pattern.compile(quote(key) + "\\s*:\\s*" + value).matcher(object);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
