// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shapes seen so far, by their columns one after the other, so that equal sequences share one shape. Bounded. */
final class ShapeTree {
    private static final int MAX_NODES = 1 << 12;

    private final Node root = new Node(null, null);
    private int nodes;
    /** The columns of {@link #extended}: a search along the tree for each new column would take quadratic time. */
    private final Set<String> taken = new HashSet<>();

    private Node extended = root;

    Node root() {
        return root;
    }

    /**
     * The node for one more column.
     *
     * @throws Unsure if the column is there already, or the tree is full
     */
    Node child(Node node, String column) {
        Node last = node.last;
        if (last != null && last.column.equals(column)) return last;
        Node child = node.children.get(column);
        if (child == null) child = add(node, column);
        node.last = child;
        return child;
    }

    /** The shape with these columns, which are all different. */
    Shape shape(List<String> columns) {
        Node node = root;
        for (String column : columns) {
            if (nodes == MAX_NODES && !node.children.containsKey(column)) return Shape.of(columns);
            node = child(node, column);
        }
        return node.shape();
    }

    private Node add(Node parent, String column) {
        if (nodes == MAX_NODES || isTaken(parent, column)) throw Unsure.SIGNAL;
        nodes++;
        Node child = new Node(parent, column);
        if (parent.children.isEmpty()) parent.children = new HashMap<>(4);
        parent.children.put(column, child);
        taken.add(column);
        extended = child;
        return child;
    }

    private boolean isTaken(Node parent, String column) {
        if (parent != extended) {
            taken.clear();
            taken.addAll(parent.columns());
            extended = parent;
        }
        return taken.contains(column);
    }

    /** A sequence of columns. */
    static final class Node {
        private final Node parent;
        private final String column;
        private final int size;
        private Map<String, Node> children = Map.of();
        private Node last;
        private Shape shape;

        private Node(Node parent, String column) {
            this.parent = parent;
            this.column = column;
            this.size = parent == null ? 0 : parent.size + 1;
        }

        int size() {
            return size;
        }

        Shape shape() {
            if (shape == null) shape = Shape.of(columns());
            return shape;
        }

        private List<String> columns() {
            List<String> columns = new ArrayList<>(size);
            for (Node node = this; node.parent != null; node = node.parent) columns.add(node.column);
            Collections.reverse(columns);
            return columns;
        }
    }
}
