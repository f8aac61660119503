// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.engine.template.value.Printf.Layout;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Writes texts, and bytes taken as texts. */
final class TextVerbs {
    private TextVerbs() {}

    static String format(int verb, Object value, Layout layout) {
        String text = Printed.text(value);
        return switch (verb) {
            case 's' -> layout.padded(cut(text, layout));
            case 'q' -> layout.padded(quoted(cut(text, layout), layout));
            case 'x' -> layout.padded(hex(value, layout));
            case 'X' -> layout.padded(hex(value, layout).toUpperCase(Locale.ROOT));
            default -> value instanceof byte[] && verb == 'd' ? Printed.of(value) : Verb.bad(verb, value);
        };
    }

    private static String cut(String text, Layout layout) {
        boolean fits = layout.precision() == Layout.NONE || text.codePointCount(0, text.length()) <= layout.precision();
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, layout.precision()));
    }

    private static String quoted(String text, Layout layout) {
        boolean raw =
                layout.has('#') && text.indexOf('`') < 0 && text.chars().noneMatch(sign -> sign < ' ' && sign != '\t');
        return raw ? "`" + text + "`" : Quoted.of(text, layout.has('+'));
    }

    private static String hex(Object value, Layout layout) {
        byte[] bytes = value instanceof byte[] given ? given : ((String) value).getBytes(StandardCharsets.UTF_8);
        HexFormat format = HexFormat.of();
        if (layout.has(' ')) format = HexFormat.ofDelimiter(" ");
        if (layout.has('#'))
            return layout.has(' ') ? format.withPrefix("0x").formatHex(bytes) : "0x" + format.formatHex(bytes);
        return format.formatHex(bytes);
    }
}
