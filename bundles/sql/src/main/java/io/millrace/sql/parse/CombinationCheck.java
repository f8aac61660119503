// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.api.type.DataType;
import io.millrace.api.type.Schema;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;

/** The rules about several options, or options and columns, of one definition. */
final class CombinationCheck {

    private CombinationCheck() {}

    static void check(Position position, StreamKind kind, Schema schema, StreamOptions options) {
        if (options.formatOrDefault().equals("binary")) {
            checkBinary(position, kind, schema);
        }
        boolean lookup = options.tableKind().orElse("scan").equals("lookup");
        if (lookup
                && options.type().orElse("").equalsIgnoreCase("memory")
                && options.key().isEmpty()) {
            throw SqlException.definition(position, "a lookup table of type memory needs the option KEY");
        }
    }

    private static void checkBinary(Position position, StreamKind kind, Schema schema) {
        if (kind == StreamKind.TABLE) {
            throw SqlException.definition(position, "the format binary is for streams only, not for a table");
        }
        boolean oneBytea = schema.fields().size() == 1 && schema.fields().get(0).type() == DataType.Scalar.BYTEA;
        if (!schema.isSchemaless() && !oneBytea) {
            throw SqlException.definition(
                    position, "a stream of format binary has no columns or exactly one of type bytea");
        }
    }
}
