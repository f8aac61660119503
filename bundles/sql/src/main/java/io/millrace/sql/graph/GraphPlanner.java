// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.plan.Outlets;
import io.millrace.plan.Plan;
import io.millrace.plan.RowNames;
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
import java.util.stream.IntStream;

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

    /** Whether columns are named by their sources. */
    private final boolean mixed;

    private GraphPlanner(Graph graph, PlanOptions options, Catalog catalog) {
        this.graph = graph;
        this.mixed = graph.mixesSources();
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
        flows.put(key, Flow.rows(Scope.of(definition), mixed));
    }

    private void add(GraphNode node) {
        if (node.isOperator()) {
            addOperator(node);
        } else if (node.isSink()) {
            sinks.add(new SinkNode(
                    node.key(),
                    node.nodeType(),
                    inputs(node, true),
                    node.properties().values()));
        }
    }

    private void addOperator(GraphNode node) {
        NodeKind kind = NodeKind.of(node, catalog).orElseThrow();
        List<String> fed = graph.before(node.key()).stream()
                .filter(from -> !isLookup(from))
                .toList();
        fed.forEach(
                from -> kind.accepts().check(from, node.key(), flows.get(from).content()));
        boolean plain = kind.takesPlainRows()
                || fed.stream().anyMatch(from -> !flows.get(from).named());
        Flow flow = fed.stream()
                .map(from -> plain ? flows.get(from).plain() : flows.get(from))
                .reduce((a, b) -> both(node, a, b))
                .orElseThrow(() -> new GraphException(
                        "operator " + node.key() + " of type " + node.nodeType() + " has no input that is a stream"));
        Input input = new Input(inputs(node, plain), flow);
        flows.put(node.key(), GraphException.in(node.foldedType(), node, () -> kind.plan(node, input, shop)));
    }

    private boolean isLookup(String key) {
        GraphNode node = graph.nodes().get(key);
        return node.isSource()
                && flows.get(key).scope().sources().values().stream().allMatch(StreamDefinition::isLookup);
    }

    private static Flow both(GraphNode node, Flow a, Flow b) {
        if (!a.watermark().equals(b.watermark())) {
            throw new GraphException("node " + node.key() + " takes rows of the watermark node "
                    + a.watermark().or(b::watermark).orElseThrow()
                    + " and of others, whose times go on apart; expected one watermark node for all of them");
        }
        Optional<Groups> same =
                a.groups().filter(groups -> b.groups().filter(groups::equals).isPresent());
        return new Flow(a.content(), a.scope().with(b.scope()), same, a.named(), a.watermark());
    }

    /**
     * What a node reads: nodes of the plan, by the ways out that lead to it.
     *
     * @param plain whether it takes columns as they are named in their sources
     */
    private List<String> inputs(GraphNode node, boolean plain) {
        Set<String> inputs = new LinkedHashSet<>();
        for (String from : graph.before(node.key())) {
            if (isLookup(from)) {
                continue;
            }
            inputs.addAll(plain && flows.get(from).named() ? plain(node, from) : outlets(from, node));
        }
        return List.copyOf(inputs);
    }

    private List<String> outlets(String from, GraphNode node) {
        List<List<String>> outlets = graph.behind(from).outlets();
        return IntStream.range(0, outlets.size())
                .filter(i -> outlets.get(i).contains(node.key()))
                .mapToObj(i -> Outlets.name(idOf(from), i))
                .toList();
    }

    /** An operator in between that takes the sources out of the names of columns. */
    private List<String> plain(GraphNode node, String from) {
        String id = node.key() + "_" + from;
        drafts.add(NamedColumns.plain(id, outlets(from, node), flows.get(from).scope()));
        return List.of(id);
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
        RowNames names = mixed ? RowNames.QUALIFIED_WITH_METADATA : RowNames.PLAIN;
        if (read.all()) {
            return new SourceNode(
                    definition.name(),
                    definition,
                    declared.isEmpty() ? Optional.empty() : Optional.of(declared),
                    names);
        }
        columns.removeIf(column -> !declared.isEmpty() && !declared.contains(column));
        return new SourceNode(definition.name(), definition, Optional.of(List.copyOf(columns)), names);
    }
}
