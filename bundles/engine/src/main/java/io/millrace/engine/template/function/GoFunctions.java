// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Comparison;
import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Printf;
import io.millrace.engine.template.value.Truth;
import io.millrace.engine.template.value.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The functions that the template language itself has. */
final class GoFunctions {
    private GoFunctions() {}

    static void addTo(Registry registry) {
        registry.add("not", a -> !Truth.of(a.any(0)), Parameter.ANY)
                .add("len", a -> length(a.any(0)), Parameter.ANY)
                .addRepeating("index", GoFunctions::index, Parameter.ANY, Parameter.ANY)
                .addRepeating("print", a -> print(a.from(0)), Parameter.ANY)
                .addRepeating("println", a -> printLine(a.from(0)), Parameter.ANY)
                .addRepeating("printf", a -> Printf.format(a.text(0), a.from(1)), Parameter.TEXT, Parameter.ANY)
                .addRepeating("html", a -> Escapes.html(joined(a)), Parameter.ANY)
                .addRepeating("js", a -> Escapes.script(joined(a)), Parameter.ANY)
                .addRepeating("urlquery", a -> Escapes.query(joined(a)), Parameter.ANY)
                .addRepeating("call", GoFunctions::call, Parameter.ANY, Parameter.ANY)
                .addRepeating("eq", GoFunctions::equalsAny, Parameter.ANY, Parameter.ANY)
                .add("ne", a -> !Comparison.equal(a.any(0), a.any(1)), Parameter.ANY, Parameter.ANY)
                .add("lt", a -> Comparison.less(a.any(0), a.any(1)), Parameter.ANY, Parameter.ANY)
                .add("ge", a -> !Comparison.less(a.any(0), a.any(1)), Parameter.ANY, Parameter.ANY)
                .add("le", a -> atMost(a.any(0), a.any(1)), Parameter.ANY, Parameter.ANY)
                .add("gt", a -> !atMost(a.any(0), a.any(1)), Parameter.ANY, Parameter.ANY);
    }

    private static boolean atMost(Object left, Object right) {
        return Comparison.less(left, right) || Comparison.equal(left, right);
    }

    private static Object equalsAny(Arguments arguments) {
        if (arguments.size() < 2) throw new EvaluationException("missing argument for comparison");
        for (int i = 1; i < arguments.size(); i++) {
            if (Comparison.equal(arguments.any(0), arguments.any(i))) return true;
        }
        return false;
    }

    private static Object length(Object value) {
        if (value instanceof String text) return text.getBytes(StandardCharsets.UTF_8).length;
        if (value instanceof List<?> list) return list.size();
        if (value instanceof Map<?, ?> map) return map.size();
        if (value instanceof byte[] bytes) return bytes.length;
        if (value == null) throw new EvaluationException("len of nil pointer");
        throw new EvaluationException("len of type " + Types.typeOf(value));
    }

    private static Object index(Arguments arguments) {
        Object item = arguments.any(0);
        for (Object index : arguments.from(1)) item = item(item, index);
        return item;
    }

    private static Object item(Object of, Object index) {
        if (of == null) throw new EvaluationException("index of nil pointer");
        if (of instanceof Map<?, ?> map) {
            if (index instanceof String) return map.get(index);
            throw new EvaluationException("value has type " + Types.typeOf(index) + "; should be string");
        }
        if (of instanceof List<?> list) return list.get(position(index, list.size()));
        if (of instanceof byte[] bytes) return bytes[position(index, bytes.length)] & 0xFF;
        if (of instanceof String text) return item(text.getBytes(StandardCharsets.UTF_8), index);
        throw new EvaluationException("can't index item of type " + Types.typeOf(of));
    }

    private static int position(Object index, int size) {
        if (index == null) throw new EvaluationException("cannot index slice/array with nil");
        if (!Types.isInteger(index)) {
            throw new EvaluationException("cannot index slice/array with type " + Types.typeOf(index));
        }
        long position = ((Number) index).longValue();
        if (position < 0 || position >= size) throw new EvaluationException("index out of range: " + position);
        return (int) position;
    }

    private static Object call(Arguments arguments) {
        Object function = arguments.size() == 0 ? null : arguments.any(0);
        throw new EvaluationException("non-function of type " + Types.typeOf(function) + ": values are no functions");
    }

    private static String joined(Arguments arguments) {
        return print(arguments.from(0));
    }

    /** Blanks between two operands that are no texts. */
    static String print(List<Object> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            boolean apart = i > 0 && !(values.get(i) instanceof String) && !(values.get(i - 1) instanceof String);
            Printed.append(values.get(i), apart ? text.append(' ') : text);
        }
        return text.toString();
    }

    private static String printLine(List<Object> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) Printed.append(values.get(i), i > 0 ? text.append(' ') : text);
        return text.append('\n').toString();
    }
}
