// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives functions with a {@code *} among their arguments what they work on. */
final class WildcardArguments {

    private WildcardArguments() {}

    static List<PlanExpression> adapt(String function, List<PlanExpression> arguments) {
        return switch (function) {
            case "count" -> arguments.stream().map(WildcardArguments::countable).toList();
            case "deduplicate" -> withRow(arguments);
            default -> arguments;
        };
    }

    /** To count rows, none of their columns is needed. */
    private static PlanExpression countable(PlanExpression argument) {
        return argument instanceof PlanExpression.Wildcard ? new PlanExpression.Literal(true) : argument;
    }

    /** The result of {@code deduplicate} is made of whole rows. */
    private static List<PlanExpression> withRow(List<PlanExpression> arguments) {
        List<PlanExpression> all = new ArrayList<>(arguments);
        all.add(0, new PlanExpression.Wildcard(Optional.empty(), List.of(), List.of()));
        return List.copyOf(all);
    }
}
