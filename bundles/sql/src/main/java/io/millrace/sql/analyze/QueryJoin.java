// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.JoinKind;
import io.millrace.sql.tree.Position;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A joined source of a query.
 *
 * @param condition ON; without it everything matches
 */
public record QueryJoin(Position position, JoinKind kind, Source source, Optional<PlanExpression> condition) {
    QueryJoin mapCondition(UnaryOperator<PlanExpression> map) {
        return new QueryJoin(position, kind, source, condition.map(map));
    }
}
