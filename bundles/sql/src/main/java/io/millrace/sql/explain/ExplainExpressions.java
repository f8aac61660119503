// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.explain;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.InArray;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Index;
import io.millrace.plan.expression.PlanExpression.Like;
import io.millrace.plan.expression.PlanExpression.Literal;
import io.millrace.plan.expression.PlanExpression.Member;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes expressions in the form of explanations.
 *
 * @param stream the stream that columns belong to which name none
 */
record ExplainExpressions(String stream) {

    /** An item of the select list: an alias shows what it stands for. */
    String item(NamedPlanExpression item) {
        String text = text(item.expression());
        return item.aliased() ? "$$alias." + item.name() + ",aliasRef:" + text : text;
    }

    String list(Collection<PlanExpression> expressions) {
        return expressions.stream().map(this::text).collect(Collectors.joining(", "));
    }

    String text(PlanExpression expression) {
        if (expression instanceof Column e) {
            return e.source().orElse(stream) + "." + e.name();
        }
        if (expression instanceof PlanExpression.Alias e) {
            return "$$alias." + e.name() + ",aliasRef:" + text(e.expression());
        }
        if (expression instanceof Literal e) {
            return String.valueOf(e.value());
        }
        if (expression instanceof Wildcard) {
            return "*";
        }
        if (expression instanceof Call e) {
            return "Call:{ name:" + e.function() + ", args:[" + list(e.arguments()) + "] }";
        }
        if (expression instanceof PlanExpression.Analytic e) {
            String when = e.when().map(test -> ", when:{" + text(test) + "}").orElse("");
            return "Call:{ name:" + e.function() + ", args:[" + list(e.arguments()) + "]" + when + " }";
        }
        return operation(expression);
    }

    private String operation(PlanExpression expression) {
        if (expression instanceof Binary e) {
            return binary(text(e.left()), e.operator().symbol(), text(e.right()));
        }
        if (expression instanceof Member e) {
            return binary(text(e.object()), "->", e.name());
        }
        if (expression instanceof Index e) {
            return binary(text(e.array()), "[]", text(e.index()));
        }
        if (expression instanceof Between e) {
            String range = "betweenExpr:{ " + text(e.low()) + ", " + text(e.high()) + " }";
            return binary(text(e.value()), negatable("BETWEEN", e.negated()), range);
        }
        if (expression instanceof InList e) {
            return binary(text(e.value()), negatable("IN", e.negated()), "valueSetExpr:{ " + list(e.elements()) + " }");
        }
        if (expression instanceof InArray e) {
            return binary(text(e.value()), negatable("IN", e.negated()), text(e.array()));
        }
        if (expression instanceof Like e) {
            return binary(text(e.value()), negatable("LIKE", e.negated()), text(e.pattern()));
        }
        return expression.toString();
    }

    private static String negatable(String operator, boolean negated) {
        return negated ? "NOT " + operator : operator;
    }

    private static String binary(String left, String operator, String right) {
        return "binaryExpr:{ " + left + " " + operator + " " + right + " }";
    }
}
