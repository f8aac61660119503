// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.DecoderSpecification;
import java.io.IOException;

/** Makes a row of an object. */
interface RowReader {

    static RowReader of(DecoderSpecification specification) {
        boolean all =
                specification.columns().isEmpty() && specification.schema().isSchemaless();
        return all ? new FreeRowReader(specification.wholeNumbersAsIntegers()) : new FixedRowReader(specification);
    }

    /**
     * Reads the object whose opening bracket stands at the cursor, and moves behind it.
     *
     * @throws Unsure if it does not fit, or is too unusual
     */
    void read(Cursor in, DecodedRows rows);

    /** Reads the object whose first token the parser is at, and moves to its last. */
    void judge(JsonParser in, DecodedRows rows) throws IOException;
}
