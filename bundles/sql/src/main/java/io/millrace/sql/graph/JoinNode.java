// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.sql.tree.Join;
import io.millrace.sql.tree.JoinKind;
import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Merges rows of several streams, or of a stream and a lookup table. */
final class JoinNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.UNGROUPED;
    }

    @Override
    public boolean joinsInputs() {
        return true;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        if (!input.flow().named()) {
            throw new GraphException("a join takes rows as their sources gave them, or picked of those of one source");
        }
        Scope scope = scope(node, shop);
        boolean lookup = scope.sources().values().stream().anyMatch(StreamDefinition::isLookup);
        if (!lookup) {
            Accepts.COLLECTION.check(
                    input.ids().get(0), node.key(), input.flow().content());
        }
        if (lookup && scope.joins().size() > 1) {
            throw new GraphException("only support to join one lookup table with one stream");
        }
        Optional<Window> window = input.flow().content() == Content.COLLECTION
                ? Optional.of(new Window.Tumbling(TimeUnit.SS, 1))
                : Optional.empty();
        Input last = input;
        List<OperatorNode> steps =
                joins(shop.selections().through(scope, window).operators());
        for (int i = 0; i < steps.size(); i++) {
            OperatorNode step = steps.get(i);
            String id = i == steps.size() - 1 ? node.key() : node.key() + "_" + step.type();
            shop.drafts().add(Workshop.renamed(step, id, last.ids()));
            last = last.from(id);
        }
        return input.flow().joined(scope);
    }

    private static List<OperatorNode> joins(List<OperatorNode> operators) {
        return operators.stream()
                .filter(step -> step.type().contains("join") || step.type().contains("lookup"))
                .toList();
    }

    private static Scope scope(GraphNode node, Workshop shop) {
        Map<String, StreamDefinition> sources = new LinkedHashMap<>();
        String from = node.properties().text("from");
        sources.put(from, source(from, shop));
        if (sources.get(from).kind() != StreamKind.STREAM) {
            throw new GraphException("join source " + from + " is not a stream");
        }
        List<Join> joins = new ArrayList<>();
        for (Properties join : node.properties().objects("joins")) {
            String name = join.text("name");
            sources.put(name, source(name, shop));
            joins.add(new Join(
                    Scope.START,
                    kind(join.text("type")),
                    Scope.reference(name),
                    join.optionalText("on")
                            .map(text -> Selections.expression(text).expression())));
        }
        return new Scope(sources, joins);
    }

    private static StreamDefinition source(String name, Workshop shop) {
        StreamDefinition source = Optional.ofNullable(shop.sources().get(name))
                .orElseThrow(() -> new GraphException("join source " + name + " is not a stream"));
        if (source.kind() == StreamKind.TABLE && !source.isLookup()) {
            throw new GraphException("do not support scan table [" + name + "] yet");
        }
        return source;
    }

    private static JoinKind kind(String type) {
        try {
            return JoinKind.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new GraphException("unknown join type " + type + ", expected inner, left, right, full or cross");
        }
    }
}
