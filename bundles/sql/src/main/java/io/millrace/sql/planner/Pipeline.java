// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.OperatorNode;
import java.util.ArrayList;
import java.util.List;

/** The operators of a plan, one behind the other. */
final class Pipeline {
    /** The reference numbers the source 1 and its decoder 2. */
    private static final int FIRST_NUMBER = 3;

    private final List<OperatorNode> operators = new ArrayList<>();
    private List<String> inputs;

    /** @param sources ids of the nodes that the first operator reads */
    Pipeline(List<String> sources) {
        this.inputs = sources;
    }

    /** Adds an operator behind those added before. */
    void add(Step step) {
        String id = FIRST_NUMBER + operators.size() + "_" + label(step.type());
        operators.add(new OperatorNode(
                id, step.type(), inputs, step.options(), step.expressions(), step.lists(), step.contents()));
        inputs = List.of(id);
    }

    /** The word by which clients of eKuiper know operators of a type; it is part of the names of metrics. */
    private static String label(String type) {
        if (type.startsWith("window-")) {
            return "window";
        }
        return switch (type) {
            case "sort" -> "order";
            case "expand" -> "projectset";
            default -> type;
        };
    }

    List<OperatorNode> operators() {
        return operators;
    }

    /** The id of the last node. */
    String last() {
        return inputs.get(0);
    }
}
