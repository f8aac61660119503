// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.parse.SqlParser;
import io.millrace.sql.tree.DefinitionStatement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds or makes the streams and tables that source nodes stand for. */
final class SourceNodes {
    /** Properties of inline sources that have another name in SQL; what is not known there goes to the source itself. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("datasource", "DATASOURCE"),
            Map.entry("format", "FORMAT"),
            Map.entry("schemaid", "SCHEMAID"),
            Map.entry("delimiter", "DELIMITER"),
            Map.entry("key", "KEY"),
            Map.entry("confkey", "CONF_KEY"),
            Map.entry("conf_key", "CONF_KEY"),
            Map.entry("strictvalidation", "STRICT_VALIDATION"),
            Map.entry("strict_validation", "STRICT_VALIDATION"),
            Map.entry("timestamp", "TIMESTAMP"),
            Map.entry("timestampformat", "TIMESTAMP_FORMAT"),
            Map.entry("timestamp_format", "TIMESTAMP_FORMAT"),
            Map.entry("shared", "SHARED"),
            Map.entry("extra", "EXTRA"));

    private static final Set<String> OWN = Set.of("sourcetype", "sourcename", "schemaname", "schemamessage");

    private final Catalog catalog;
    private final PlanOptions options;

    SourceNodes(Catalog catalog, PlanOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    /** @throws GraphException if there is no such stream or table, or its properties are wrong */
    StreamDefinition definition(GraphNode node) {
        return GraphException.in("source", node, () -> {
            String type = node.properties().optionalText("sourceType").orElse("stream");
            if (!type.equals("stream") && !type.equals("table")) {
                throw new GraphException("source type " + type + " not supported");
            }
            return node.properties().has("sourceName")
                    ? existing(node, type, node.properties().text("sourceName"))
                    : inline(node);
        });
    }

    private StreamDefinition existing(GraphNode node, String type, String name) {
        StreamDefinition found = catalog.stream(name)
                .orElseThrow(
                        () -> new GraphException("fail to get stream " + name + ", please check if stream is created"));
        if (found.options().isTemporary() && !options.temporary()) {
            throw new GraphException("temp stream " + name + " can only be used by temp rules");
        }
        StreamKind wanted = type.equals("table") ? StreamKind.TABLE : StreamKind.STREAM;
        if (found.kind() != wanted) {
            throw new GraphException(
                    wanted == StreamKind.TABLE
                            ? "stream " + name + " is not a table"
                            : "table " + name + " is not a stream");
        }
        if (!found.sourceType().equalsIgnoreCase(node.nodeType())) {
            throw new GraphException(
                    "source type " + node.nodeType() + " does not match the stream type " + found.sourceType());
        }
        return found;
    }

    /** A stream that is defined by the node itself: read as the statement that would create it, so that it means the same. */
    private static StreamDefinition inline(GraphNode node) {
        Map<String, String> with = new LinkedHashMap<>();
        with.put("TYPE", node.nodeType());
        Map<String, Object> further = new LinkedHashMap<>();
        node.properties().values().forEach((name, value) -> {
            String folded = name.toLowerCase(Locale.ROOT);
            if (value == null || OWN.contains(folded)) {
                return;
            }
            if (NAMES.containsKey(folded)) {
                with.put(NAMES.get(folded), String.valueOf(value));
            } else {
                further.put(name, value);
            }
        });
        schema(node.properties(), with);
        if (!further.isEmpty()) {
            with.putIfAbsent("EXTRA", JsonText.of(further));
        }
        return create(node.key(), with);
    }

    private static void schema(Properties properties, Map<String, String> with) {
        properties
                .optionalText("schemaName")
                .ifPresent(schema -> with.put(
                        "SCHEMAID",
                        properties
                                .optionalText("schemaMessage")
                                .map(message -> schema + "." + message)
                                .orElse(schema)));
    }

    private static StreamDefinition create(String name, Map<String, String> with) {
        StringBuilder sql = new StringBuilder("CREATE STREAM `" + name + "` () WITH (");
        with.forEach((option, value) -> sql.append(sql.charAt(sql.length() - 1) == '(' ? "" : ", ")
                .append(option)
                .append('=')
                .append(JsonText.of(value)));
        sql.append(')');
        return SqlParser.parse(sql.toString()) instanceof DefinitionStatement definition
                        && definition.statement() instanceof StreamStatement.Create create
                ? create.definition()
                : unreadable(name);
    }

    private static StreamDefinition unreadable(String name) {
        throw new GraphException("source node " + name + " cannot be read as a stream");
    }
}
