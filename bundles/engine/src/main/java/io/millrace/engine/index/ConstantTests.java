// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the comparisons with constants off a condition. */
final class ConstantTests {
    private ConstantTests() {}

    /**
     * The operands of AND in the order in which they are evaluated, up to the first that is no comparison with constants: what
     * comes behind that one may not be looked at before it, since it could fail.
     */
    static List<ConstantTest> leading(PlanExpression condition) {
        List<ConstantTest> tests = new ArrayList<>();
        collect(condition, tests);
        return tests;
    }

    private static boolean collect(PlanExpression condition, List<ConstantTest> tests) {
        if (condition instanceof Binary both && both.operator() == BinaryOperator.AND) {
            return collect(both.left(), tests) && collect(both.right(), tests);
        }
        Optional<ConstantTest> test = test(condition);
        test.ifPresent(tests::add);
        return test.isPresent();
    }

    private static Optional<ConstantTest> test(PlanExpression condition) {
        if (condition instanceof Binary binary && binary.operator().isComparison()) return comparison(binary);
        if (condition instanceof Between between) return range(between);
        return condition instanceof InList in ? list(in) : Optional.empty();
    }

    private static Optional<ConstantTest> comparison(Binary plan) {
        Optional<String> left = column(plan.left());
        if (left.isPresent()) return comparison(left.get(), plan.operator(), plan.right());
        return column(plan.right()).flatMap(right -> comparison(right, mirrored(plan.operator()), plan.left()));
    }

    private static Optional<ConstantTest> comparison(String column, BinaryOperator operator, PlanExpression other) {
        if (!(other instanceof Literal literal)) return Optional.empty();
        Object constant = literal.value();
        boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
        return ValueClass.ofConstant(constant)
                .filter(kind -> equality || kind != ValueClass.BOOLEAN)
                .map(kind -> comparison(column, operator, kind, constant));
    }

    private static ConstantTest comparison(String column, BinaryOperator operator, ValueClass kind, Object constant) {
        if (operator == BinaryOperator.EQUAL) return ConstantTest.equalTo(column, kind, Set.of(key(constant)));
        if (kind != ValueClass.NUMBER) return ConstantTest.other(column, kind);
        double bound = ((Number) constant).doubleValue();
        return switch (operator) {
            case LESS, LESS_OR_EQUAL -> ConstantTest.between(column, Double.NEGATIVE_INFINITY, bound);
            case GREATER, GREATER_OR_EQUAL -> ConstantTest.between(column, bound, Double.POSITIVE_INFINITY);
            default -> ConstantTest.other(column, kind);
        };
    }

    private static Optional<ConstantTest> range(Between plan) {
        boolean numbers = plan.low() instanceof Literal low
                && low.value() instanceof Number
                && plan.high() instanceof Literal high
                && high.value() instanceof Number;
        if (!numbers) return Optional.empty();
        if (plan.negated()) return column(plan.value()).map(name -> ConstantTest.other(name, ValueClass.NUMBER));
        return column(plan.value()).map(name -> ConstantTest.between(name, number(plan.low()), number(plan.high())));
    }

    private static double number(PlanExpression literal) {
        return ((Number) ((Literal) literal).value()).doubleValue();
    }

    private static Optional<ConstantTest> list(InList plan) {
        Set<Object> keys = new HashSet<>();
        Set<ValueClass> kinds = new HashSet<>();
        for (PlanExpression element : plan.elements()) {
            if (!(element instanceof Literal literal)) return Optional.empty();
            Optional<ValueClass> kind = ValueClass.ofConstant(literal.value());
            if (kind.isEmpty()) return Optional.empty();
            kinds.add(kind.get());
            keys.add(key(literal.value()));
        }
        if (kinds.size() != 1) return Optional.empty();
        ValueClass kind = kinds.iterator().next();
        return column(plan.value())
                .map(name -> plan.negated()
                        ? ConstantTest.other(name, kind)
                        : ConstantTest.equalTo(name, kind, Set.copyOf(keys)));
    }

    private static Optional<String> column(PlanExpression plan) {
        if (plan instanceof Alias alias) return column(alias.expression());
        return plan instanceof Column column ? Optional.of(column.name()) : Optional.empty();
    }

    /** Integers and floats that are equal have one key; adding zero makes one of both zeros. */
    private static Object key(Object constant) {
        return constant instanceof Number number ? (Object) (number.doubleValue() + 0.0) : constant;
    }

    private static BinaryOperator mirrored(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> BinaryOperator.GREATER;
            case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case GREATER -> BinaryOperator.LESS;
            case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            default -> operator;
        };
    }
}
