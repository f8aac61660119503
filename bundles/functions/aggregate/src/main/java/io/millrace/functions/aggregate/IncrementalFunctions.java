// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.Map;

/** The running aggregates {@code inc_*}. */
final class IncrementalFunctions {
    private static final Parameter X = Parameter.number("x");
    private static final String[] EVENTS = {"{'v': 4}", "{'v': null}", "{'v': 10}"};

    private IncrementalFunctions() {}

    static Map<String, Function> all() {
        Signature any = Signature.of("an integer", Parameter.any("x"));
        Signature last = Signature.of("a value", X, Parameter.number("ignoreNull"));
        return Map.of(
                "inc_count",
                new Incremental(any, "How many values were not null so far.", RunningCount::new)
                        .example("inc_count(v)", "[1, null, 2]", EVENTS),
                "inc_sum",
                new Incremental(Signature.of("a float", X), "The sum so far, as a float.", RunningMean::sum)
                        .example("inc_sum(v)", "[4, null, 14]", EVENTS),
                "inc_avg",
                new Incremental(Signature.of("a float", X), "The mean so far, as a float.", RunningMean::mean)
                        .example("inc_avg(v)", "[4, null, 7]", EVENTS),
                "inc_max",
                new Incremental(
                                Signature.of("a number or text", X),
                                "The greatest value so far; null if the new value is of another kind.",
                                () -> new RunningExtreme(1))
                        .example("inc_max(v)", "[4, null, 10]", EVENTS),
                "inc_min",
                new Incremental(
                                Signature.of("a number or text", X),
                                "The smallest value so far; null if the new value is of another kind.",
                                () -> new RunningExtreme(-1))
                        .example("inc_min(v)", "[4, null, 4]", EVENTS),
                "inc_collect",
                new Incremental(Signature.of("a list", X), "All values so far that were not null.", RunningList::new)
                        .example("inc_collect(v)", "[[4], null, [4, 10]]", EVENTS),
                "inc_merge_agg",
                new Incremental(
                                Signature.of("an object", X),
                                "All objects so far as one; later members win.",
                                RunningObject::new)
                        .example(
                                "inc_merge_agg(o)",
                                "[{'a': 1}, {'a': 1, 'b': 2}]",
                                "{'o': {'a': 1}}",
                                "{'o': {'b': 2}}"),
                "inc_last_value",
                new Incremental(last, "The value itself; what ignoreNull says has no effect.", RunningLast::new)
                        .example("inc_last_value(v, v)", "[4, null, 10]", EVENTS));
    }
}
