// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions that look back on earlier events. */
@Component
public final class AnalyticFunctions {
    static final Parameter FLAG = Parameter.refusing(
            "ignoreNull", "a boolean", EnumSet.of(Form.INTEGER, Form.FLOAT, Form.STRING, Form.TIME_UNIT));

    private final FunctionFamily family;

    @Activate
    public AnalyticFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        Map<String, Function> functions = new TreeMap<>(looks());
        functions.putAll(totals());
        return functions;
    }

    private static Map<String, Function> looks() {
        Signature latest = Signature.of("a value", Parameter.any("x"), Parameter.any("default"));
        Signature changedCol = Signature.of("a value", FLAG, Parameter.any("x"));
        return Map.of(
                "lag", lag(),
                "latest", Analytic.of(latest.requiring(1), "The last value that was not null.", Latest::new),
                "changed_cols", new ColumnsFunction(),
                "changed_col",
                        Analytic.of(changedCol, "The value if it differs from the one before.", ChangedValue::new),
                "had_changed",
                        Analytic.of(
                                Signature.of("a boolean", FLAG, Parameter.any("x"))
                                        .repeatingLast(),
                                "Whether any of the values differs from the one before.",
                                AnyChange::new));
    }

    private static Function lag() {
        Parameter offset = Parameter.refusing(
                "offset",
                "a whole number that does not depend on a column",
                EnumSet.of(Form.FLOAT, Form.TIME_UNIT, Form.BOOLEAN, Form.STRING, Form.COLUMN));
        Signature signature = Signature.of("a value", Parameter.any("x"), offset, Parameter.any("default"), FLAG);
        return new Analytic(
                signature.requiring(1), "The value some events ago.", AnalyticFunctions::negativeOffset, Lag::new);
    }

    private static String negativeOffset(List<ArgumentSyntax> arguments) {
        if (arguments.size() < 2) return "";
        boolean negative =
                arguments.get(1).literal().filter(offset -> (Long) offset < 0).isPresent();
        return negative ? "expects an offset of 0 or more as argument 2" : "";
    }

    private static Map<String, Function> totals() {
        return Map.of(
                "acc_sum", total("The sum so far.", Sum::new),
                "acc_count", total("How many values were not null so far.", Count::new),
                "acc_avg", total("The mean so far.", Mean::new),
                "acc_max", total("The greatest number so far.", Extreme::greatest),
                "acc_min", total("The smallest number so far.", Extreme::smallest));
    }

    private static Function total(String description, Supplier<RunningTotal> totals) {
        Signature signature =
                Signature.of("a number", Parameter.any("x"), Parameter.any("begin"), Parameter.any("reset"));
        return new Analytic(
                signature.requiring(1),
                description + " With begin and reset, from an event to another.",
                arguments -> arguments.size() == 2 ? "expects 1 or 3 arguments but found 2" : "",
                totals::get);
    }
}
