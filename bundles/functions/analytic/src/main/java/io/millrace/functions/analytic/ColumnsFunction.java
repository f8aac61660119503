// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.EnumSet;

/** The columns that have changed since the last result. */
final class ColumnsFunction implements AnalyticFunction {
    private static final Parameter PREFIX = Parameter.refusing(
            "prefix", "a string", EnumSet.of(Form.INTEGER, Form.FLOAT, Form.BOOLEAN, Form.TIME_UNIT));

    @Override
    public Signature signature() {
        return Signature.of("columns", PREFIX, AnalyticFunctions.FLAG, Parameter.any("x"))
                .repeatingLast();
    }

    @Override
    public String description() {
        return "A column for each value that differs from that of the result before, named by a prefix and the value.";
    }

    @Override
    public History newHistory() {
        return new ChangedColumns();
    }

    @Override
    public boolean seesEveryEvent() {
        return false;
    }

    @Override
    public boolean makesColumns() {
        return true;
    }
}
