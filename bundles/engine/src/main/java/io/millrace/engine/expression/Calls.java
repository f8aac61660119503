// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Analytic;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Case;
import io.millrace.plan.expression.PlanExpression.InArray;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Index;
import io.millrace.plan.expression.PlanExpression.Like;
import io.millrace.plan.expression.PlanExpression.Member;
import io.millrace.plan.expression.PlanExpression.Replacement;
import io.millrace.plan.expression.PlanExpression.Slice;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.stream.Stream;

/** Looks for function calls in an expression. */
public final class Calls {
    private Calls() {}

    public static boolean in(PlanExpression plan) {
        return plan instanceof Call || plan instanceof Analytic || parts(plan).anyMatch(Calls::in);
    }

    /** All function calls in an expression, from the outside in. */
    static Stream<Call> all(PlanExpression plan) {
        Stream<Call> inside = arguments(plan).flatMap(Calls::all);
        return plan instanceof Call call ? Stream.concat(Stream.of(call), inside) : inside;
    }

    private static Stream<PlanExpression> arguments(PlanExpression plan) {
        return plan instanceof Call call ? call.arguments().stream() : parts(plan);
    }

    private static Stream<PlanExpression> parts(PlanExpression plan) {
        if (plan instanceof Alias alias) return Stream.of(alias.expression());
        if (plan instanceof Binary binary) return Stream.of(binary.left(), binary.right());
        if (plan instanceof Between between) return Stream.of(between.value(), between.low(), between.high());
        if (plan instanceof InList in) return Stream.concat(Stream.of(in.value()), in.elements().stream());
        if (plan instanceof InArray in) return Stream.of(in.value(), in.array());
        if (plan instanceof Like like) return Stream.of(like.value(), like.pattern());
        if (plan instanceof Member member) return Stream.of(member.object());
        if (plan instanceof Index index) return Stream.of(index.array(), index.index());
        if (plan instanceof Slice slice) {
            return Stream.concat(Stream.of(slice.array()), Stream.concat(slice.from().stream(), slice.to().stream()));
        }
        if (plan instanceof Case cases) {
            Stream<PlanExpression> branches =
                    cases.branches().stream().flatMap(branch -> Stream.of(branch.when(), branch.then()));
            Stream<PlanExpression> ends = Stream.concat(cases.operand().stream(), cases.otherwise().stream());
            return Stream.concat(branches, ends);
        }
        if (plan instanceof Wildcard all) return all.replace().stream().map(Replacement::expression);
        return Stream.empty();
    }
}
