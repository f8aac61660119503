// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as they would stand in a Go program. */
final class GoSyntax {
    private GoSyntax() {}

    static String of(Object value) {
        if (Types.isNothing(value)) return "<nil>";
        if (value instanceof String text) return Quoted.of(text);
        if (value instanceof byte[] bytes) return bytes(bytes);
        if (value instanceof List<?> list) {
            return list.stream().map(GoSyntax::item).collect(Collectors.joining(", ", "[]interface {}{", "}"));
        }
        if (value instanceof Map<?, ?> map) {
            return Printed.sorted(map).entrySet().stream()
                    .map(member -> Quoted.of(member.getKey()) + ":" + item(member.getValue()))
                    .collect(Collectors.joining(", ", "map[string]interface {}{", "}"));
        }
        return Printed.of(value);
    }

    private static String item(Object value) {
        return Types.isNothing(value) ? "interface {}(nil)" : of(value);
    }

    private static String bytes(byte[] bytes) {
        StringBuilder text = new StringBuilder("[]byte{");
        for (int i = 0; i < bytes.length; i++) {
            text.append(i == 0 ? "" : ", ").append("0x").append(Integer.toHexString(bytes[i] & 0xFF));
        }
        return text.append('}').toString();
    }
}
