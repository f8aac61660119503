// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.api.row.QualifiedColumns;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Projections of rows whose columns are named by their sources, as in graphs where rows of several sources come together.
 * Columns that nodes have added are of no source.
 */
final class NamedColumns {
    private static final String SOURCES = "sources";
    private static final String NO_SOURCE = "";

    private NamedColumns() {}

    /** Takes the sources out of all names. */
    static OperatorNode plain(String id, List<String> inputs, Scope scope) {
        Map<String, Object> options = Map.of("wildcard", true, SOURCES, all(scope));
        return Drafts.node(id, "project", inputs, options, Map.of(), Map.of("fields", List.of(), "replace", List.of()));
    }

    /** A projection whose wildcard stands for the columns of all sources, and for those of none. */
    static OperatorNode ofAll(OperatorNode project, Scope scope) {
        Map<String, Object> options = new HashMap<>(project.options());
        boolean chosen = options.containsKey(SOURCES)
                && !options.get(SOURCES).equals(List.copyOf(scope.sources().keySet()));
        if (Boolean.TRUE.equals(options.get("wildcard")) && !chosen) {
            options.put(SOURCES, all(scope));
        }
        return with(project, options, project.lists());
    }

    /** A projection that adds to rows whose names stay as they are. */
    static OperatorNode keeping(OperatorNode project) {
        Map<String, Object> options = new HashMap<>(project.options());
        options.remove(SOURCES);
        options.remove("sides");
        return with(project, options, project.lists());
    }

    /** A projection that names its own columns by a source. */
    static OperatorNode naming(OperatorNode project, String source) {
        UnaryOperator<String> name = column -> QualifiedColumns.name(source, column);
        Map<String, Object> options = new HashMap<>(keeping(project).options());
        options.computeIfPresent(
                "except",
                (option, columns) -> ((List<?>) columns)
                        .stream().map(column -> name.apply((String) column)).toList());
        Map<String, List<NamedPlanExpression>> lists = new HashMap<>();
        project.lists()
                .forEach((list, items) -> lists.put(
                        list, items.stream().map(item -> named(item, name)).toList()));
        return with(project, options, lists);
    }

    private static NamedPlanExpression named(NamedPlanExpression item, UnaryOperator<String> name) {
        return new NamedPlanExpression(name.apply(item.name()), item.expression(), item.aliased(), item.invisible());
    }

    private static List<String> all(Scope scope) {
        List<String> sources = new ArrayList<>(scope.sources().keySet());
        sources.add(NO_SOURCE);
        return sources;
    }

    private static OperatorNode with(
            OperatorNode project, Map<String, Object> options, Map<String, List<NamedPlanExpression>> lists) {
        return Drafts.node(project.id(), project.type(), project.inputs(), options, project.expressions(), lists);
    }
}
