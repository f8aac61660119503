// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes made of other nodes. */
final class Operations {
    private Operations() {}

    static Node binary(BinaryOperators.Infix infix, Node left, Node right) {
        return scope -> infix.operation().apply(left.evaluate(scope), right.evaluate(scope));
    }

    static Node choice(Node condition, Node then, Node otherwise) {
        return scope -> (Operands.isTrue(condition.evaluate(scope)) ? then : otherwise).evaluate(scope);
    }

    static Node and(Node left, Node right) {
        return scope -> Operands.isTrue(left.evaluate(scope)) && Operands.isTrue(right.evaluate(scope));
    }

    static Node or(Node left, Node right) {
        return scope -> Operands.isTrue(left.evaluate(scope)) || Operands.isTrue(right.evaluate(scope));
    }

    static Node not(Node operand) {
        return scope -> !Operands.isTrue(operand.evaluate(scope));
    }

    static Node negative(Node operand) {
        return scope -> -Operands.number(operand.evaluate(scope));
    }

    static Node complement(Node operand) {
        return scope -> (double) ~(long) Operands.number(operand.evaluate(scope));
    }

    /** The left value unless it is null; a path that leads nowhere is an error all the same. */
    static Node firstPresent(Node left, Node right) {
        return scope -> {
            Object value = left.evaluate(scope);
            return value == null ? right.evaluate(scope) : value;
        };
    }

    static Node list(List<Node> elements) {
        return scope -> {
            List<Object> list = new ArrayList<>(elements.size());
            for (Node element : elements) list.add(element.evaluate(scope));
            return list;
        };
    }

    static Node rootMember(String name) {
        return scope -> scope.root() instanceof Map<?, ?> map ? map.get(name) : null;
    }

    /** A path from the value of a node. */
    static Node behind(Node start, Path path) {
        return scope -> path.evaluate(scope.at(start.evaluate(scope)));
    }
}
