// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.window;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.EnumSet;

/** The parts of an interval that were not reported before. Plans hold events back until their intervals have ended. */
final class DedupTrigger implements AnalyticFunction {
    @Override
    public Signature signature() {
        return Signature.of(
                "a list of intervals",
                column("start"),
                column("end"),
                column("now"),
                Parameter.literal("expire", Form.INTEGER));
    }

    private static Parameter column(String name) {
        return Parameter.only(name, Form.COLUMN.words(), EnumSet.of(Form.COLUMN));
    }

    @Override
    public String description() {
        return "The parts of an interval that were not reported in the last milliseconds, as start_key and end_key.";
    }

    @Override
    public History newHistory() {
        return new ReportedIntervals();
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public boolean seesEveryEvent() {
        return false;
    }
}
