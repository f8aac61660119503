// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.ArrayTypeContext;
import io.millrace.sql.grammar.StreamSqlParser.ColumnContext;
import io.millrace.sql.grammar.StreamSqlParser.ColumnTypeContext;
import io.millrace.sql.grammar.StreamSqlParser.StructTypeContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the columns of a definition. */
final class ColumnBuilder {

    private ColumnBuilder() {}

    /** The columns in order; of columns of one name the last one counts. */
    static Schema schema(List<ColumnContext> columns) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (ColumnContext column : columns) {
            String name = Names.text(column.name());
            fields.remove(name);
            fields.put(name, field(name, column));
        }
        return new Schema(List.copyOf(fields.values()));
    }

    private static Field field(String name, ColumnContext column) {
        DataType type = type(column.columnType());
        if (column.literal() == null) {
            return new Field(name, type);
        }
        return new Field(name, type, Optional.of(ColumnDefaults.value(name, type, Literals.build(column.literal()))));
    }

    private static DataType type(ColumnTypeContext context) {
        if (context instanceof ArrayTypeContext array) {
            return new DataType.Array(type(array.columnType()));
        }
        if (context instanceof StructTypeContext struct) {
            return new DataType.Struct(struct.structMember().stream()
                    .map(member -> new Field(Names.text(member.name()), type(member.columnType())))
                    .toList());
        }
        return Arrays.stream(DataType.Scalar.values())
                .filter(scalar -> scalar.name().equalsIgnoreCase(context.getText()))
                .findFirst()
                .orElseThrow(() -> SqlException.definition(
                        Tokens.position(context.getStart()),
                        "found " + context.getText()
                                + ", expected a type: bigint, float, string, boolean, datetime, bytea, "
                                + "array(…) or struct(…)"));
    }
}
