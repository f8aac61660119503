// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import java.util.Collection;

/**
 * The names of the ways out of a node, as they stand among the inputs of the nodes behind it. The first way out has the name of
 * the node; operators that choose between several ways, such as a switch, have further ones.
 */
public final class Outlets {
    private static final String MARK = "#";

    private Outlets() {}

    /** The name of a way out, counted from 0. */
    public static String name(String nodeId, int index) {
        return index == 0 ? nodeId : nodeId + MARK + index;
    }

    /** Whether an input is a way out of a node. */
    public static boolean isOf(String input, String nodeId) {
        return input.equals(nodeId) || index(input, nodeId) > 0;
    }

    /** How many ways out of a node are among some inputs, those between them counted. */
    public static int count(Collection<String> inputs, String nodeId) {
        return 1 + inputs.stream().mapToInt(input -> index(input, nodeId)).max().orElse(0);
    }

    private static int index(String input, String nodeId) {
        String start = nodeId + MARK;
        boolean further =
                input.startsWith(start) && input.substring(start.length()).matches("[1-9][0-9]{0,5}");
        return further ? Integer.parseInt(input.substring(start.length())) : 0;
    }
}
