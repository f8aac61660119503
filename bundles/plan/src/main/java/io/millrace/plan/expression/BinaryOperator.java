// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.expression;

/** The operators between two operands. */
public enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%"),
    BIT_AND("&"),
    BIT_OR("|"),
    BIT_XOR("^"),
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    AND("AND"),
    OR("OR");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    public boolean isComparison() {
        return ordinal() >= EQUAL.ordinal() && ordinal() <= GREATER_OR_EQUAL.ordinal();
    }

    public boolean isArithmetic() {
        return ordinal() <= MODULO.ordinal();
    }

    public boolean isBitwise() {
        return this == BIT_AND || this == BIT_OR || this == BIT_XOR;
    }
}
