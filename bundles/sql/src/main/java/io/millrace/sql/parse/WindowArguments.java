// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.CallContext;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.TimeUnit;
import java.util.Locale;
import java.util.Optional;

/** The arguments of a window call, read with the check that each kind of argument needs. */
final class WindowArguments {
    private final CallContext call;
    private final String window;

    WindowArguments(CallContext call, String window) {
        this.call = call;
        this.window = window.toUpperCase(Locale.ROOT);
    }

    int count() {
        return call.argument().size();
    }

    void count(int min, int max) {
        if (count() < min || count() > max) {
            String wanted = min == max ? String.valueOf(min) : min + " or " + max;
            throw SqlException.syntax(
                    Tokens.position(call.getStart()),
                    "window argument: " + window + " takes " + wanted + " arguments, found " + count());
        }
    }

    TimeUnit unit() {
        if (call.argument(0).timeUnit() == null) {
            throw error(0, "must be a time unit without quotes: DD, HH, MI, SS or MS");
        }
        return TimeUnit.valueOf(call.argument(0).getText().toUpperCase(Locale.ROOT));
    }

    /** A length of at least one unit that fits into 64 bits of milliseconds. */
    long length(int index, TimeUnit unit) {
        long length = number(index);
        if (length > Long.MAX_VALUE / unit.duration().toMillis() / 2) {
            throw error(index, "is too long");
        }
        return length;
    }

    /** A whole number of at least 1, given as a literal. */
    long number(int index) {
        if (value(index).orElse(null) instanceof IntegerLiteral number && number.value() > 0) {
            return number.value();
        }
        throw error(index, "must be a whole number above 0");
    }

    Expression condition(int index) {
        return value(index).orElseThrow(() -> error(index, "must be a condition"));
    }

    SqlException error(int index, String message) {
        return SqlException.syntax(
                Tokens.position(call.argument(index).getStart()),
                "window argument: argument " + (index + 1) + " of " + window + " " + message);
    }

    private Optional<Expression> value(int index) {
        return ExpressionBuilder.buildOptional(call.argument(index).expression());
    }
}
