// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Kind;
import io.millrace.api.value.Conversion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Lists made of values. */
final class Makers {
    private Makers() {}

    static Map<String, Function> all() {
        return Map.of(
                "array_create",
                Scalar.of(
                                Signature.of("a list", any("x")).requiring(0).repeatingLast(),
                                "A list of the arguments that are not null; null if there are none.",
                                Makers::create)
                        .guard(NullGuard.NONE)
                        .example("array_create(1, v, 'x')", "[1, 'x']", "{'v': null}"),
                "array_concat",
                Scalar.of(
                                Signature.of("a list", any("list")).repeatingLast(),
                                "Lists as one; null if they have no elements.",
                                Makers::concat)
                        .guard(NullGuard.NONE)
                        .example("array_concat(a, b)", "[1, 'x']", "{'a': [1], 'b': ['x']}"),
                "repeat",
                Scalar.of(
                                Signature.of("a list", any("x"), any("count")),
                                "A list of copies of a value.",
                                Makers::repeat)
                        .example("repeat('ab', 3)", "['ab', 'ab', 'ab']"),
                "sequence",
                Scalar.of(
                                Signature.of("a list of integers", any("start"), any("stop"), any("step"))
                                        .requiring(2),
                                "The integers from start to stop, both included; the step is 1 or -1 unless given.",
                                Makers::sequence)
                        .example("sequence(10, 1, -3)", "[10, 7, 4, 1]"));
    }

    private static Object create(Arguments arguments) {
        List<Object> list = new ArrayList<>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.isAbsent(i)) list.add(arguments.get(i));
        }
        return list.isEmpty() ? null : list;
    }

    private static Object concat(Arguments arguments) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) list.addAll(Lists.orEmpty(arguments, i));
        return list.isEmpty() ? null : list;
    }

    private static Object repeat(Arguments arguments) {
        long count = integer(arguments, 1);
        if (count < 0 || count > Lists.MOST_ELEMENTS) throw tooMany("a count", count);
        return new ArrayList<>(Collections.nCopies((int) count, arguments.get(0)));
    }

    private static Object sequence(Arguments arguments) {
        long start = integer(arguments, 0);
        long stop = integer(arguments, 1);
        long step = arguments.size() > 2 ? integer(arguments, 2) : stop < start ? -1 : 1;
        if (step == 0) throw new EvaluationException("expected a step other than 0");
        long count = count(start, stop, step);
        if (count < 0) {
            throw new EvaluationException("the step " + step + " leads away from " + stop + ", starting at " + start);
        }
        if (count > Lists.MOST_ELEMENTS) throw tooMany("a length", count);
        List<Object> list = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) list.add(start + i * step);
        return list;
    }

    private static long count(long start, long stop, long step) {
        try {
            return Math.addExact(Math.subtractExact(stop, start) / step, 1);
        } catch (ArithmeticException overflow) {
            return Long.MAX_VALUE;
        }
    }

    private static long integer(Arguments arguments, int index) {
        if (arguments.kind(index) == Kind.LONG) return arguments.longAt(index);
        throw Conversion.expected("an integer as argument " + (index + 1), arguments.get(index));
    }

    private static EvaluationException tooMany(String what, long count) {
        return new EvaluationException("expected " + what + " from 0 to " + Lists.MOST_ELEMENTS + " but got " + count);
    }
}
