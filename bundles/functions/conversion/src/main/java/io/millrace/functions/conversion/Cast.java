// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.ValueText;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** A value as another type, which may come from a column. */
final class Cast extends ConversionFunction {
    private static final String TYPES = "bigint, float, string, boolean, datetime or bytea";

    private final Supplier<ZoneId> zone;

    /** @param zone in which texts without a zone are read */
    Cast(Supplier<ZoneId> zone) {
        super(
                Signature.of("a value of the type", Parameter.any("x"), Parameter.text("type")),
                "A value converted to a type: " + TYPES + ".");
        this.zone = zone;
    }

    @Override
    public void check(String name, List<ArgumentSyntax> arguments) {
        super.check(name, arguments);
        Object type = arguments.get(1).literal().orElse("string");
        if (!isType(type)) throw new MillraceException(ErrorCode.SYNTAX, unknown(type));
    }

    @Override
    public Object call(Arguments arguments) {
        Value out = new Value();
        call(arguments, out);
        return out.object();
    }

    @Override
    public void call(Arguments arguments, Value out) {
        Object type = arguments.get(1);
        boolean number = arguments.kind(0).isNumber();
        if (number && "float".equals(type)) out.setDouble(arguments.doubleAt(0));
        else out.set(cast(arguments.get(0), type));
    }

    private Object cast(Object value, Object type) {
        if (!(type instanceof String name)) throw new EvaluationException(unknown(type));
        return switch (name) {
            case "bigint" -> IntegerText.toLong(value);
            case "float" -> FloatText.toDouble(value);
            case "string" -> Conversion.text(value);
            case "boolean" -> Booleans.toBoolean(value);
            case "datetime" -> Times.toInstant(value, zone.get());
            case "bytea" -> Bytes.toBytes(value);
            default -> throw new EvaluationException(unknown(type));
        };
    }

    private static boolean isType(Object type) {
        return List.of("bigint", "float", "string", "boolean", "datetime", "bytea")
                .contains(type);
    }

    private static String unknown(Object type) {
        return "function cast expects a type, one of " + TYPES + ", but got " + ValueText.of(type);
    }
}
