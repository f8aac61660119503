// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.plan.Outlets;
import io.millrace.plan.Plan;
import io.millrace.plan.SinkNode;
import io.millrace.plan.SourceNode;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.stream.StreamDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a graph into a plan: node by node in the order in which events pass them, then columns from the sinks back. */
public final class GraphPlanner {
    private final Graph graph;
    private final PlanOptions options;
    private final Catalog catalog;
    private final Map<String, StreamDefinition> sources = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final List<SinkNode> sinks = new ArrayList<>();
    private final Drafts drafts = new Drafts();
    private final Workshop shop;

    private GraphPlanner(Graph graph, PlanOptions options, Catalog catalog) {
        this.graph = graph;
        this.options = options;
        this.catalog = catalog;
        this.shop = new Workshop(graph, options, catalog, sources, new Selections(options, catalog), drafts);
    }

    /**
     * Plans.
     *
     * @param graph neutral values, as in the text of the rule
     * @throws io.millrace.api.error.MillraceException with the node and the property that is wrong
     */
    public static Plan plan(Map<String, Object> graph, PlanOptions options, Catalog catalog) {
        Graph read = GraphReader.read(graph);
        new GraphCheck(read, catalog).check();
        return new GraphPlanner(read, options, catalog).plan();
    }

    private Plan plan() {
        SourceNodes definitions = new SourceNodes(catalog, options);
        graph.sources()
                .forEach(key ->
                        addSource(key, definitions.definition(graph.nodes().get(key))));
        GraphOrder.of(graph).forEach(this::add);
        List<OperatorNode> operators = drafts.finish(sinks);
        List<SourceNode> streams = sources.values().stream()
                .filter(source -> !source.isLookup())
                .map(this::source)
                .toList();
        return new Plan(streams, operators, "", options.time(), List.of(), sinks);
    }

    private void addSource(String key, StreamDefinition definition) {
        GraphNode other = graph.nodes().get(definition.name());
        if (other != null && other.isOperator()) {
            throw new GraphException("operator node " + other.key() + " has the name of the source of node " + key);
        }
        sources.put(definition.name(), definition);
        flows.put(key, Flow.rows(Scope.of(definition)));
    }

    private void add(GraphNode node) {
        if (node.isOperator()) {
            addOperator(node);
        } else if (node.isSink()) {
            List<String> inputs = inputs(node);
            sinks.add(new SinkNode(
                    node.key(), node.nodeType(), inputs, node.properties().values()));
        }
    }

    private void addOperator(GraphNode node) {
        NodeKind kind = NodeKind.of(node, catalog).orElseThrow();
        List<String> fed = graph.before(node.key()).stream()
                .filter(from -> !isLookup(from))
                .toList();
        fed.forEach(
                from -> kind.accepts().check(from, node.key(), flows.get(from).content()));
        Flow flow = fed.stream()
                .map(flows::get)
                .reduce(GraphPlanner::both)
                .orElseThrow(() -> new GraphException(
                        "operator " + node.key() + " of type " + node.nodeType() + " has no input that is a stream"));
        Input input = new Input(inputs(node), flow);
        flows.put(node.key(), GraphException.in(node.foldedType(), node, () -> kind.plan(node, input, shop)));
    }

    private boolean isLookup(String key) {
        GraphNode node = graph.nodes().get(key);
        return node.isSource()
                && flows.get(key).scope().sources().values().stream().allMatch(StreamDefinition::isLookup);
    }

    private static Flow both(Flow a, Flow b) {
        Optional<Groups> same =
                a.groups().filter(groups -> b.groups().filter(groups::equals).isPresent());
        return new Flow(a.content(), a.scope().with(b.scope()), same);
    }

    /** What a node reads: nodes of the plan, by the ways out that lead to it. */
    private List<String> inputs(GraphNode node) {
        Set<String> inputs = new LinkedHashSet<>();
        for (String from : graph.before(node.key())) {
            if (isLookup(from)) {
                continue;
            }
            List<List<String>> outlets = graph.behind(from).outlets();
            for (int i = 0; i < outlets.size(); i++) {
                if (outlets.get(i).contains(node.key())) {
                    inputs.add(Outlets.name(idOf(from), i));
                }
            }
        }
        return List.copyOf(inputs);
    }

    private String idOf(String key) {
        return graph.nodes().get(key).isSource() ? flows.get(key).scope().first() : key;
    }

    private SourceNode source(StreamDefinition definition) {
        Needs read = drafts.readOf(definition.name()).visible();
        Set<String> columns = new LinkedHashSet<>(read.columns());
        definition
                .options()
                .timestamp()
                .filter(column -> options.time().eventTime())
                .ifPresent(columns::add);
        List<String> declared = definition.schema().names();
        if (read.all()) {
            return new SourceNode(
                    definition.name(), definition, declared.isEmpty() ? Optional.empty() : Optional.of(declared));
        }
        columns.removeIf(column -> !declared.isEmpty() && !declared.contains(column));
        return new SourceNode(definition.name(), definition, Optional.of(List.copyOf(columns)));
    }
}
