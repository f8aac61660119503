// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleSummary;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes sets of streams, tables and rules: names with the texts that made them. */
final class RuleSets {
    private static final Logger LOG = LoggerFactory.getLogger(RuleSets.class);

    private final StreamService streams;
    private final RuleService rules;

    RuleSets(StreamService streams, RuleService rules) {
        this.streams = streams;
        this.rules = rules;
    }

    Map<String, Object> export() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("streams", definitions(StreamKind.STREAM));
        set.put("tables", definitions(StreamKind.TABLE));
        set.put("rules", rules());
        return set;
    }

    private Map<String, String> definitions(StreamKind kind) {
        Map<String, String> statements = new TreeMap<>();
        for (StreamDefinition definition : streams.definitions(kind)) {
            if (!definition.options().isTemporary()) statements.put(definition.name(), definition.statement());
        }
        return statements;
    }

    private Map<String, String> rules() {
        Map<String, String> texts = new TreeMap<>();
        for (RuleSummary rule : rules.list()) {
            try {
                texts.put(rule.id(), rules.describe(rule.id()));
            } catch (MillraceException temporary) {
                LOG.debug("rule {} is not kept and is left out", rule.id());
            }
        }
        return texts;
    }

    /**
     * Takes over what can be taken over, in the place of what is there; the rest is logged.
     *
     * @return how much it was, for the user
     */
    String importAll(String content) {
        JsonObject set = JsonBodies.readObject(content);
        int newStreams = each(set, "streams", (name, sql) -> streams.replace(StreamKind.STREAM, name, sql));
        int newTables = each(set, "tables", (name, sql) -> streams.replace(StreamKind.TABLE, name, sql));
        int newRules = each(set, "rules", rules::replace);
        return "imported " + newStreams + " streams, " + newTables + " tables and " + newRules + " rules";
    }

    private static int each(JsonObject set, String section, BiConsumer<String, String> take) {
        int taken = 0;
        JsonObject items = set.object(section).orElse(new JsonObject(Map.of()));
        for (String name : items.members().keySet()) {
            try {
                take.accept(name, items.text(name).orElse(""));
                taken++;
            } catch (MillraceException refused) {
                LOG.warn("import of {} {} is refused: {}", section, name, refused.getMessage());
            }
        }
        return taken;
    }
}
