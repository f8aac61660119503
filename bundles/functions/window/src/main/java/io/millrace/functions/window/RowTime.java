// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.api.row.WindowRange;
import java.util.function.ToLongFunction;

/** A time that goes with the row, in epoch milliseconds. It takes no arguments and still differs from row to row. */
record RowTime(String description, Reader reader) implements ScalarFunction {

    /** Reads the time of a row, or nothing. */
    private interface Reader {
        void read(Row row, Value out);
    }

    static RowTime ofRow(String description, ToLongFunction<Row> time) {
        return new RowTime(description, (row, out) -> out.setLong(time.applyAsLong(row)));
    }

    /** A time of the window of the row; null where there is no window. */
    static RowTime ofWindow(String description, ToLongFunction<WindowRange> time) {
        return new RowTime(
                description,
                (row, out) ->
                        row.window().ifPresentOrElse(window -> out.setLong(time.applyAsLong(window)), out::setNull));
    }

    @Override
    public void call(Arguments arguments, Value out) {
        reader.read(arguments.row(), out);
    }

    @Override
    public Object call(Arguments arguments) {
        Value out = new Value();
        call(arguments, out);
        return out.object();
    }

    @Override
    public Signature signature() {
        return Signature.of("an integer, epoch milliseconds");
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
