// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Function;
import io.millrace.api.function.FunctionFamily;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
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
        functions.putAll(IncrementalFunctions.all());
        return functions;
    }

    private static Map<String, Function> totals() {
        Signature count = Signature.of("an integer", Parameter.any("x"));
        return Map.of(
                "avg",
                        Aggregate.of(NUMBER_OF_SAME_KIND, "The mean; of integers cut to an integer.", Average::new)
                                .example("avg(v)", "4", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"),
                "count",
                        Aggregate.of(count, "How many values are not null; with * how many rows.", Count::new)
                                .example("count(v)", "3", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}")
                                .example(
                                        "count(*)",
                                        "4",
                                        "{'v': 1, 'g': 'a'}",
                                        "{'v': 4, 'g': 'b'}",
                                        "{'v': 7, 'g': 'a'}",
                                        "{'v': null, 'g': 'a'}"),
                "max",
                        Aggregate.of(VALUE_OF_SAME_KIND, "The greatest value.", () -> new Extreme(1))
                                .example("max(v)", "7", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"),
                "min",
                        Aggregate.of(VALUE_OF_SAME_KIND, "The smallest value.", () -> new Extreme(-1))
                                .example("min(v)", "1", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"),
                "sum",
                        Aggregate.of(NUMBER_OF_SAME_KIND, "The sum.", Sum::new)
                                .example("sum(v)", "12", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"));
    }

    private static Map<String, Function> statistics() {
        Signature median = Signature.of("a number", Parameter.number("x"));
        return Map.of(
                "median",
                        Aggregate.of(median, "The middle value.", Median::new)
                                .sliding(SlidingMedian::new)
                                .example("median(v)", "4", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"),
                "percentile_cont",
                        Aggregate.of(
                                        PERCENTILE,
                                        "The percentile, between two values.",
                                        () -> new Percentile(PercentileRule.CONTINUOUS))
                                .sliding(() -> new SlidingPercentile(PercentileRule.CONTINUOUS))
                                .example(
                                        "percentile_cont(v, 0.5)",
                                        "2.5",
                                        "{'v': 1}",
                                        "{'v': 4}",
                                        "{'v': 7}",
                                        "{'v': null}"),
                "percentile_disc",
                        Aggregate.of(
                                        PERCENTILE,
                                        "The percentile, one of the values.",
                                        () -> new Percentile(PercentileRule.DISCRETE))
                                .sliding(() -> new SlidingPercentile(PercentileRule.DISCRETE))
                                .example(
                                        "percentile_disc(v, 0.5)",
                                        "4",
                                        "{'v': 1}",
                                        "{'v': 4}",
                                        "{'v': 7}",
                                        "{'v': null}"),
                "stddev",
                        deviation("The standard deviation of a population.", 0, Math::sqrt)
                                .example(
                                        "stddev(v)",
                                        "2.449489742783178",
                                        "{'v': 1}",
                                        "{'v': 4}",
                                        "{'v': 7}",
                                        "{'v': null}"),
                "stddevs",
                        deviation("The standard deviation of a sample.", 1, Math::sqrt)
                                .example("stddevs(v)", "3", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"),
                "var",
                        deviation("The variance of a population.", 0, v -> v)
                                .example("var(v)", "6", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"),
                "vars",
                        deviation("The variance of a sample.", 1, v -> v)
                                .example("vars(v)", "9", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}"));
    }

    private static Aggregate deviation(String description, int lost, DoubleUnaryOperator ofVariance) {
        return Aggregate.of(FLOAT, description, () -> new Deviation(lost, ofVariance))
                .sliding(() -> new SlidingDeviation(lost, ofVariance));
    }

    private static Map<String, Function> collections() {
        Parameter any = Parameter.any("x");
        Signature lastValue = Signature.of("a value", any, Parameter.condition("ignoreNull"));
        Signature deduplicate =
                Signature.of("a list of rows, or a row", Parameter.any("key"), Parameter.condition("all"));
        return Map.of(
                "collect",
                        Aggregate.ordered(Signature.of("a list", any), "All values, nulls too.", Collect::new)
                                .example(
                                        "collect(v)",
                                        "[1,4,7,null]",
                                        "{'v': 1}",
                                        "{'v': 4}",
                                        "{'v': 7}",
                                        "{'v': null}"),
                "deduplicate",
                        Aggregate.ordered(
                                        deduplicate,
                                        "The first row of every key, or the last row if its key is new.",
                                        Deduplicate::new)
                                .sliding(SlidingDistinct::new)
                                .example(
                                        "deduplicate(g, true)",
                                        "[{'g':'a','v':1},{'g':'b','v':4}]",
                                        "{'v': 1, 'g': 'a'}",
                                        "{'v': 4, 'g': 'b'}",
                                        "{'v': 7, 'g': 'a'}",
                                        "{'v': null, 'g': 'a'}"),
                "last_value",
                        Aggregate.ordered(lastValue, "The last value, or the last that is not null.", LastValue::new)
                                .example("last_value(v, true)", "7", "{'v': 1}", "{'v': 4}", "{'v': 7}", "{'v': null}")
                                .example(
                                        "last_value(v, false)",
                                        "null",
                                        "{'v': 1}",
                                        "{'v': 4}",
                                        "{'v': 7}",
                                        "{'v': null}"),
                "merge_agg",
                        Aggregate.ordered(
                                        Signature.of("an object", any),
                                        "All objects as one; later members win.",
                                        MergeAgg::new)
                                .sliding(SlidingMerge::new)
                                .example(
                                        "merge_agg(o)",
                                        "{'a':3,'b':2}",
                                        "{'o': {'a': 1}}",
                                        "{'o': {'b': 2}}",
                                        "{'o': {'a': 3}}",
                                        "{}"));
    }
}
