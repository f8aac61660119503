// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts made fit to stand in other texts. */
final class Escapes {
    private Escapes() {}

    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\0' -> escaped.append('\uFFFD');
                case '"' -> escaped.append("&#34;");
                case '\'' -> escaped.append("&#39;");
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(sign);
            }
        }
        return escaped.toString();
    }

    static String script(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ("\\'\"".indexOf(sign) >= 0) escaped.append('\\').append(sign);
            else if (sign < ' ' || "<>&=".indexOf(sign) >= 0) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) sign));
            } else escaped.append(sign);
        }
        return escaped.toString();
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
