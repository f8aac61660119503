// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.value.ValueText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which kinds of values a group has, and which came first. Of kinds that no arithmetic takes an example is kept, to be
 * named in the error.
 */
final class Kinds {
    private Kind first = Kind.NULL;
    private boolean longs;
    private boolean doubles;
    private Map<Kind, String> others = Map.of();

    /** Notes a value that is not absent. */
    void add(Kind kind, Arguments arguments) {
        if (first == Kind.NULL) first = kind;
        if (kind == Kind.LONG) longs = true;
        else if (kind == Kind.DOUBLE) doubles = true;
        else if (!others.containsKey(kind)) keep(kind, ValueText.of(arguments.get(0)));
    }

    void merge(Kinds later) {
        if (first == Kind.NULL) first = later.first;
        longs |= later.longs;
        doubles |= later.doubles;
        later.others.forEach(this::keep);
    }

    private void keep(Kind kind, String example) {
        if (others.isEmpty()) others = new EnumMap<>(Kind.class);
        others.putIfAbsent(kind, example);
    }

    void clear() {
        first = Kind.NULL;
        longs = false;
        doubles = false;
        others = Map.of();
    }

    boolean isEmpty() {
        return first == Kind.NULL;
    }

    boolean has(Kind kind) {
        return switch (kind) {
            case LONG -> longs;
            case DOUBLE -> doubles;
            default -> others.containsKey(kind);
        };
    }

    /**
     * The kind of the first value, in which the result is computed.
     *
     * @throws EvaluationException if a value does not go with the first one: after an integer come numbers, after a
     *     float floats only
     */
    Kind numeric() {
        if (!others.isEmpty()) {
            throw mixed("a number", others.entrySet().iterator().next());
        }
        if (first == Kind.DOUBLE && longs) {
            throw new EvaluationException("expected only floats after a float but got an integer");
        }
        return first;
    }

    /** The same where texts are taken too, if they are the only kind. */
    Kind comparable() {
        if (first != Kind.STRING) return numeric();
        if (longs || doubles) throw new EvaluationException("expected only texts after a text but got a number");
        for (Map.Entry<Kind, String> other : others.entrySet()) {
            if (other.getKey() != Kind.STRING) throw mixed("a text", other);
        }
        return first;
    }

    private static EvaluationException mixed(String expected, Map.Entry<Kind, String> found) {
        return new EvaluationException(
                "expected " + expected + " but got " + found.getKey().label() + "(" + found.getValue() + ")");
    }

    Object save() {
        Map<String, Object> state = new HashMap<>();
        state.put("first", first.name());
        state.put("longs", longs);
        state.put("doubles", doubles);
        Map<String, Object> examples = new HashMap<>();
        others.forEach((kind, example) -> examples.put(kind.name(), example));
        state.put("others", examples);
        return state;
    }

    void restore(Object saved) {
        Map<?, ?> state = (Map<?, ?>) saved;
        first = Kind.valueOf((String) state.get("first"));
        longs = (Boolean) state.get("longs");
        doubles = (Boolean) state.get("doubles");
        others = Map.of();
        ((Map<?, ?>) state.get("others"))
                .forEach((kind, example) -> keep(Kind.valueOf((String) kind), (String) example));
    }
}
