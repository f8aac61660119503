// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.script;

import io.millrace.api.error.EvaluationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.typedarrays.NativeArrayBuffer;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/** Converts between the neutral values of rows and those of scripts. */
final class Values {
    private static final double EXACT = 9_007_199_254_740_992.0;

    private Values() {}

    /** The value as a script sees it. Whole numbers that no double can hold stay exact as long as nobody computes with them. */
    static Object toScript(Object value, Context context, Scriptable scope) {
        if (value instanceof Long number) {
            return Math.abs(number.doubleValue()) < EXACT ? (Object) number.doubleValue() : number;
        }
        if (value instanceof Map<?, ?> map) {
            Scriptable object = context.newObject(scope);
            map.forEach((name, member) -> object.put((String) name, object, toScript(member, context, scope)));
            return object;
        }
        if (value instanceof List<?> list) {
            return context.newArray(
                    scope,
                    list.stream().map(item -> toScript(item, context, scope)).toArray());
        }
        if (value instanceof Instant time) {
            return context.newObject(scope, "Date", new Object[] {(double) time.toEpochMilli()});
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes, context, scope);
        }
        return value;
    }

    private static Object bytes(byte[] bytes, Context context, Scriptable scope) {
        Scriptable array = context.newObject(scope, "Uint8Array", new Object[] {bytes.length});
        for (int i = 0; i < bytes.length; i++) array.put(i, array, bytes[i] & 0xff);
        return array;
    }

    /** @throws EvaluationException if it is no value of a row, such as a function or NaN */
    static Object toNeutral(Object value) {
        if (value == null || Undefined.isUndefined(value)) return null;
        if (value instanceof Boolean) return value;
        if (value instanceof CharSequence text) return text.toString();
        if (value instanceof Number number) return number(number);
        if (value instanceof NativeArray array) return list(array);
        if (value instanceof NativeTypedArrayView<?> view) return bytes(view.getBuffer());
        if (value instanceof Scriptable object && !(value instanceof Function)) return object(object);
        throw new EvaluationException("script: a " + value.getClass().getSimpleName() + " is no value of a row");
    }

    private static Object object(Scriptable object) {
        return object.getClassName().equals("Date")
                ? Instant.ofEpochMilli((long) ScriptRuntime.toNumber(object))
                : map(object);
    }

    private static Object number(Number number) {
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new EvaluationException("script: " + value + " is no value of a row");
        }
        if (number instanceof Long || number instanceof Integer) return number.longValue();
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return whole ? (Object) (long) value : (Object) value;
    }

    private static List<Object> list(NativeArray array) {
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < array.getLength(); i++) list.add(member(array.get((int) i, array)));
        return list;
    }

    private static byte[] bytes(NativeArrayBuffer buffer) {
        return buffer.getBuffer().clone();
    }

    private static Map<String, Object> map(Scriptable object) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Object id : object.getIds()) {
            Object member = id instanceof Integer index ? object.get(index, object) : object.get((String) id, object);
            map.put(String.valueOf(id), member(member));
        }
        return map;
    }

    private static Object member(Object value) {
        return value == Scriptable.NOT_FOUND ? null : toNeutral(value);
    }

    /** Gives an object the members of another and no others. */
    static void refill(ScriptableObject target, ScriptableObject from) {
        for (Object id : target.getIds()) {
            if (id instanceof Integer index) target.delete(index);
            else target.delete((String) id);
        }
        for (Object id : from.getIds()) {
            if (id instanceof Integer index) target.put(index, target, from.get(index, from));
            else target.put((String) id, target, from.get((String) id, from));
        }
        if (target instanceof NativeArray) {
            target.put("length", target, ((NativeArray) from).getLength());
        }
    }
}
