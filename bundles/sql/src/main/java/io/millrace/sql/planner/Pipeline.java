// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.OperatorNode;
import java.util.ArrayList;
import java.util.List;

/** The operators of a plan, one behind the other. */
final class Pipeline {
    private final List<OperatorNode> operators = new ArrayList<>();
    private List<String> inputs;

    /** Sources and their decoders have the numbers before, as clients know them: the first source 1, its decoder 2. */
    private final int firstNumber;

    /**
     * @param streams ids of the nodes that the first operator reads
     * @param sources how many sources there are in all
     */
    Pipeline(List<String> streams, int sources) {
        this.inputs = streams;
        this.firstNumber = 2 * sources + 1;
    }

    /** Adds an operator behind those added before. */
    void add(Step step) {
        add(step, List.of());
    }

    /** Adds an operator that reads other nodes, too. */
    void add(Step step, List<String> otherInputs) {
        addNode(firstNumber + operators.size() + "_" + label(step.type()), step, otherInputs);
    }

    /** Adds an operator under a name of its own. */
    void addNamed(String id, Step step) {
        addNode(id, step, List.of());
    }

    private void addNode(String id, Step step, List<String> otherInputs) {
        List<String> all = new ArrayList<>(inputs);
        all.addAll(otherInputs);
        operators.add(new OperatorNode(
                id, step.type(), all, step.options(), step.expressions(), step.lists(), step.contents()));
        inputs = List.of(id);
    }

    /** The word by which clients of eKuiper know operators of a type; it is part of the names of metrics. */
    private static String label(String type) {
        if (type.startsWith("window-")) {
            return "window";
        }
        if (type.startsWith("watermark-")) {
            return "watermark";
        }
        return switch (type) {
            case "sort" -> "order";
            case "expand" -> "projectset";
            case "hold" -> "dedup_trigger";
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
