// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Publishes the functions of the rows of a group. */
@Component
public final class AggregateFunctions {
    private static final Signature NUMBER_OF_SAME_KIND =
            Signature.of("a number of the kind of the first value", Parameter.number("x"));
    private static final Signature VALUE_OF_SAME_KIND =
            Signature.of("a number or text, as the first value", Parameter.number("x"));
    private static final Signature FLOAT = Signature.of("a float", Parameter.number("x"));
    private static final Signature PERCENTILE =
            Signature.of("a float", Parameter.number("x"), Parameter.number("fraction"));

    private final FunctionFamily family;

    @Activate
    public AggregateFunctions(BundleContext bundle) {
        family = FunctionFamily.publish(bundle, all());
    }

    @Deactivate
    void close() {
        family.close();
    }

    /** All functions of this family by name. */
    public static Map<String, Function> all() {
        Map<String, Function> functions = new TreeMap<>(totals());
        functions.putAll(statistics());
        functions.putAll(collections());
        return functions;
    }

    private static Map<String, Function> totals() {
        Signature count = Signature.of("an integer", Parameter.any("x"));
        return Map.of(
                "avg", Aggregate.of(NUMBER_OF_SAME_KIND, "The mean; of integers cut to an integer.", Average::new),
                "count", Aggregate.of(count, "How many values are not null; with * how many rows.", Count::new),
                "max", Aggregate.of(VALUE_OF_SAME_KIND, "The greatest value.", () -> new Extreme(1)),
                "min", Aggregate.of(VALUE_OF_SAME_KIND, "The smallest value.", () -> new Extreme(-1)),
                "sum", Aggregate.of(NUMBER_OF_SAME_KIND, "The sum.", Sum::new));
    }

    private static Map<String, Function> statistics() {
        Signature median = Signature.of("a number", Parameter.number("x"));
        return Map.of(
                "median", Aggregate.of(median, "The middle value.", Median::new),
                "percentile_cont",
                        Aggregate.of(PERCENTILE, "The percentile, between two values.", ContinuousPercentile::new),
                "percentile_disc",
                        Aggregate.of(PERCENTILE, "The percentile, one of the values.", DiscretePercentile::new),
                "stddev",
                        Aggregate.of(
                                FLOAT, "The standard deviation of a population.", () -> new Deviation(0, Math::sqrt)),
                "stddevs",
                        Aggregate.of(FLOAT, "The standard deviation of a sample.", () -> new Deviation(1, Math::sqrt)),
                "var", Aggregate.of(FLOAT, "The variance of a population.", () -> new Deviation(0, v -> v)),
                "vars", Aggregate.of(FLOAT, "The variance of a sample.", () -> new Deviation(1, v -> v)));
    }

    private static Map<String, Function> collections() {
        Parameter any = Parameter.any("x");
        Signature lastValue = Signature.of("a value", any, Parameter.condition("ignoreNull"));
        Signature deduplicate =
                Signature.of("a list of rows, or a row", Parameter.any("key"), Parameter.condition("all"));
        return Map.of(
                "collect", Aggregate.ordered(Signature.of("a list", any), "All values, nulls too.", Collect::new),
                "deduplicate",
                        Aggregate.ordered(
                                deduplicate,
                                "The first row of every key, or the last row if its key is new.",
                                Deduplicate::new),
                "last_value",
                        Aggregate.ordered(lastValue, "The last value, or the last that is not null.", LastValue::new),
                "merge_agg",
                        Aggregate.ordered(
                                Signature.of("an object", any),
                                "All objects as one; later members win.",
                                MergeAgg::new));
    }
}
