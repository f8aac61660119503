// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.function.LongFunction;

/** The text of a time that is given as a count of units; zero gives null. */
record CountedTime(String unit, String description, LongFunction<String> text) implements ScalarFunction {
    @Override
    public Object call(Arguments arguments) {
        long count = Conversion.strictLong(arguments.get(0));
        return count == 0 ? null : text.apply(count);
    }

    @Override
    public Signature signature() {
        return Signature.of("a text", Parameter.time(unit));
    }
}
