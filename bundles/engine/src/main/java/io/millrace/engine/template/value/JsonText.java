// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.api.error.EvaluationException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as Go's encoder writes them in JSON: members sorted, signs of HTML escaped if wanted, no blanks unless indented. */
public final class JsonText {
    private static final String LAYOUT = "2006-01-02T15:04:05.999999999Z07:00";

    private final StringBuilder text = new StringBuilder();
    private final boolean escapesHtml;
    private final String indent;

    private JsonText(boolean escapesHtml, String indent) {
        this.escapesHtml = escapesHtml;
        this.indent = indent;
    }

    /** @throws EvaluationException if the value holds a number that JSON does not have */
    public static String of(Object value) {
        return new JsonText(true, "").written(value);
    }

    /** As {@link #of}, signs of HTML as they are. */
    public static String raw(Object value) {
        return new JsonText(false, "").written(value);
    }

    /** As {@link #of}, on lines of their own. */
    public static String pretty(Object value) {
        return new JsonText(true, "  ").written(value);
    }

    private String written(Object value) {
        write(value, 0);
        return text.toString();
    }

    private void write(Object value, int depth) {
        if (Types.isNothing(value)) text.append("null");
        else if (value instanceof String string) writeText(string);
        else if (value instanceof Double number) writeNumber(number);
        else if (value instanceof Map<?, ?> map) writeMap(map, depth);
        else if (value instanceof List<?> list) writeList(list, depth);
        else if (value instanceof byte[] bytes) writeText(Base64.getEncoder().encodeToString(bytes));
        else if (Types.isTime(value)) writeText(GoTime.format(Printed.time(value), LAYOUT));
        else text.append(value);
    }

    private void writeNumber(double number) {
        if (!Double.isFinite(number)) {
            throw new EvaluationException("json: unsupported value: " + Decimals.shortest(number));
        }
        text.append(Decimals.json(number));
    }

    private void writeMap(Map<?, ?> map, int depth) {
        text.append('{');
        for (Iterator<Map.Entry<String, Object>> members =
                        Printed.sorted(map).entrySet().iterator();
                members.hasNext(); ) {
            Map.Entry<String, Object> member = members.next();
            newLine(depth + 1);
            writeText(member.getKey());
            text.append(indent.isEmpty() ? ":" : ": ");
            write(member.getValue(), depth + 1);
            if (members.hasNext()) text.append(',');
        }
        if (!map.isEmpty()) newLine(depth);
        text.append('}');
    }

    private void writeList(List<?> list, int depth) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) text.append(',');
            newLine(depth + 1);
            write(list.get(i), depth + 1);
        }
        if (!list.isEmpty()) newLine(depth);
        text.append(']');
    }

    private void newLine(int depth) {
        if (!indent.isEmpty()) text.append('\n').append(indent.repeat(depth));
    }

    private void writeText(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) writeSign(value.charAt(i));
        text.append('"');
    }

    private void writeSign(char sign) {
        int known = "\b\f\n\r\t".indexOf(sign);
        if (known >= 0) text.append('\\').append("bfnrt".charAt(known));
        else if (sign == '"' || sign == '\\') text.append('\\').append(sign);
        else if (isEscaped(sign)) text.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
        else text.append(sign);
    }

    private boolean isEscaped(char sign) {
        return sign < ' ' || sign == '\u2028' || sign == '\u2029' || escapesHtml && "<>&".indexOf(sign) >= 0;
    }
}
