// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The expressions by which a window itself decides on rows, after its FILTER.
 *
 * @param trigger which rows a sliding window ends with
 * @param begin which rows begin a state window
 * @param emit which rows end it
 * @param partition the values that have state windows of their own
 */
public record WindowConditions(
        Optional<PlanExpression> trigger,
        Optional<PlanExpression> begin,
        Optional<PlanExpression> emit,
        List<PlanExpression> partition) {
    public WindowConditions {
        partition = List.copyOf(partition);
    }

    /** The same conditions with every expression replaced. */
    WindowConditions map(UnaryOperator<PlanExpression> map) {
        return new WindowConditions(
                trigger.map(map),
                begin.map(map),
                emit.map(map),
                partition.stream().map(map).toList());
    }

    /** All of them in the order of the text. */
    public List<PlanExpression> all() {
        List<PlanExpression> all = new ArrayList<>();
        begin.ifPresent(all::add);
        emit.ifPresent(all::add);
        all.addAll(partition);
        trigger.ifPresent(all::add);
        return all;
    }
}
