// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import java.util.List;

/** Writes rows as objects, and results as arrays of objects. What could not be written whole is taken back. */
final class JsonEncoder implements Encoder {
    private static final byte[] ERROR = RowPlan.prefix("error");

    private final RowPlans plans;

    /** @param fields the only columns to write, absent ones as null; empty for all that are there */
    JsonEncoder(List<String> fields) {
        this.plans = new RowPlans(fields);
    }

    @Override
    public void encode(Row row, ByteOutput out) {
        int start = out.length();
        try {
            plans.of(row.shape()).write(row, out);
        } catch (RuntimeException e) {
            out.truncate(start);
            throw e;
        }
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        int start = out.length();
        try {
            out.write('[');
            for (int i = 0; i < rows.size(); i++) {
                if (i > 0) out.write(',');
                Row row = rows.get(i);
                plans.of(row.shape()).write(row, out);
            }
            out.write(']');
        } catch (RuntimeException e) {
            out.truncate(start);
            throw e;
        }
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        out.write('{');
        out.write(ERROR, 1, ERROR.length - 1);
        TextWriter.write(message, out);
        out.write('}');
    }
}
