// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.engine.template.value.Printf.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes one value by one verb. */
final class Verb {
    private Verb() {}

    static String format(int verb, Object value, Layout layout) {
        if (verb == 'T') return layout.padded(Types.typeOf(value));
        if (verb == 'v') return general(value, layout.withoutPlus());
        if (Types.isNothing(value)) return bad(verb, value);
        if (value instanceof Boolean) return verb == 't' ? layout.padded(value.toString()) : bad(verb, value);
        if (Types.isInteger(value)) return IntegerVerbs.format(verb, ((Number) value).longValue(), value, layout);
        if (value instanceof Double number) return FloatVerbs.format(verb, number, layout);
        if (value instanceof String || value instanceof byte[]) return TextVerbs.format(verb, value, layout);
        if (value instanceof List<?> list) return list(verb, list, layout);
        if (value instanceof Map<?, ?> map) return map(verb, map, layout);
        return verb == 's' ? layout.padded(Printed.of(value)) : bad(verb, value);
    }

    private static String general(Object value, Layout layout) {
        if (layout.has('#')) return layout.padded(GoSyntax.of(value));
        if (Types.isInteger(value)) return format('d', value, layout);
        if (value instanceof Double number) {
            return layout.precision() == Layout.NONE
                    ? layout.paddedNumber((number >= 0 ? layout.plus() : "") + Decimals.shortest(number))
                    : FloatVerbs.format('g', number, layout);
        }
        if (value instanceof String) return format('s', value, layout);
        if (value instanceof List<?> list) return list('v', list, layout);
        if (value instanceof Map<?, ?> map) return map('v', map, layout);
        return layout.padded(Printed.of(value));
    }

    private static String list(int verb, List<?> list, Layout layout) {
        List<String> items = new ArrayList<>(list.size());
        for (Object item : list) items.add(format(verb, item, layout));
        return "[" + String.join(" ", items) + "]";
    }

    private static String map(int verb, Map<?, ?> map, Layout layout) {
        List<String> members = new ArrayList<>(map.size());
        Printed.sorted(map)
                .forEach((key, value) -> members.add(format(verb, key, layout) + ":" + format(verb, value, layout)));
        return "map[" + String.join(" ", members) + "]";
    }

    static String bad(int verb, Object value) {
        return "%!" + Character.toString(verb) + "(" + described(value) + ")";
    }

    static String described(Object value) {
        return Types.isNothing(value) ? "<nil>" : Types.typeOf(value) + "=" + Printed.of(value);
    }
}
