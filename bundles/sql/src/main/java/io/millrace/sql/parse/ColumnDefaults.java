// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.api.type.DataType;
import io.millrace.api.type.DataType.Scalar;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.BooleanLiteral;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.NumberLiteral;
import io.millrace.sql.tree.TextLiteral;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts the DEFAULT of a column to the column's type. */
final class ColumnDefaults {
    private static final Pattern TRUE = Pattern.compile("1|t|T|TRUE|true|True");
    private static final Pattern FALSE = Pattern.compile("0|f|F|FALSE|false|False");

    private ColumnDefaults() {}

    static Object value(String column, DataType type, Expression literal) {
        Optional<Object> value = type instanceof Scalar scalar ? convert(scalar, literal) : Optional.empty();
        return value.orElseThrow(() -> SqlException.definition(
                literal.position(), "this default does not fit the column " + column + " of type " + type.text()));
    }

    private static Optional<Object> convert(Scalar type, Expression literal) {
        Object value = value(literal);
        try {
            return switch (type) {
                case BIGINT -> Optional.of(bigint(value));
                case FLOAT -> Optional.of(Double.valueOf(value.toString()));
                case STRING -> Optional.of(value.toString());
                case BOOLEAN -> bool(value);
                case DATETIME, BYTEA -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Object value(Expression literal) {
        if (literal instanceof IntegerLiteral integer) {
            return integer.value();
        }
        if (literal instanceof NumberLiteral number) {
            return number.value();
        }
        return literal instanceof TextLiteral text ? text.value() : ((BooleanLiteral) literal).value();
    }

    private static Object bigint(Object value) {
        return value instanceof Double number ? (Object) number.longValue() : Long.valueOf(value.toString());
    }

    private static Optional<Object> bool(Object value) {
        String text = value.toString();
        if (TRUE.matcher(text).matches()) {
            return Optional.of(true);
        }
        return FALSE.matcher(text).matches() ? Optional.of(false) : Optional.empty();
    }
}
