// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.bits;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.function.TableFunction;
import io.millrace.api.row.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** The alarms in an alarm word: controllers report them as the bits of a number. */
@Component(service = Function.class, property = "name=set_bits")
public final class SetBits implements TableFunction {
    /** A value under the empty name becomes the column that is named after the call. */
    private static final String VALUE = "";

    @Override
    public Signature signature() {
        return Signature.of("rows", Parameter.integer("word"));
    }

    @Override
    public String description() {
        return "A row for each bit that is set in an integer, lowest first; its value is the place of the bit, 0 to 63.";
    }

    @Override
    public List<Map<String, Object>> rows(Arguments arguments) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long left = word(arguments); left != 0; left &= left - 1) {
            rows.add(Map.of(VALUE, (long) Long.numberOfTrailingZeros(left)));
        }
        return rows;
    }

    /** Numbers in JSON are floating point where the stream does not declare the column. */
    private static long word(Arguments arguments) {
        if (arguments.kind(0) == Kind.LONG) return arguments.longAt(0);
        if (arguments.kind(0) == Kind.DOUBLE && arguments.doubleAt(0) == Math.rint(arguments.doubleAt(0))) {
            return (long) arguments.doubleAt(0);
        }
        throw new EvaluationException("set_bits: expected an integer but got " + arguments.get(0));
    }
}
