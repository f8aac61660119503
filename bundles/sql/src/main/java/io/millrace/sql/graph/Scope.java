// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.stream.StreamDefinition;
import io.millrace.sql.tree.Join;
import io.millrace.sql.tree.JoinKind;
import io.millrace.sql.tree.Position;
import io.millrace.sql.tree.SourceReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources that the columns of rows can be named by.
 *
 * @param sources definitions by the names of their emitters
 * @param joins how rows of several sources were merged into one; empty while each row is of one source
 */
record Scope(Map<String, StreamDefinition> sources, List<Join> joins) {
    static final Position START = new Position(1, 1);

    Scope {
        sources = new LinkedHashMap<>(sources);
        joins = List.copyOf(joins);
    }

    static Scope of(StreamDefinition source) {
        return new Scope(Map.of(source.name(), source), List.of());
    }

    /** Whether there are rows of several sources, merged or one beside the other. */
    boolean isMixed() {
        return sources.size() > 1;
    }

    /** How a statement brings all sources together whose rows these are. */
    List<Join> allJoins() {
        return joins.isEmpty()
                ? sources.keySet().stream()
                        .skip(1)
                        .map(name -> new Join(START, JoinKind.CROSS, reference(name), Optional.empty()))
                        .toList()
                : joins;
    }

    /** The source that merging began with, or the first one. */
    String first() {
        return sources.keySet().iterator().next();
    }

    static SourceReference reference(String emitter) {
        return new SourceReference(START, emitter, Optional.empty());
    }

    /** Rows of either scope. */
    Scope with(Scope other) {
        Map<String, StreamDefinition> all = new LinkedHashMap<>(sources);
        all.putAll(other.sources);
        List<Join> both = new ArrayList<>(joins);
        both.addAll(other.joins);
        return new Scope(all, both);
    }

    Scope unmerged() {
        return new Scope(sources, List.of());
    }
}
