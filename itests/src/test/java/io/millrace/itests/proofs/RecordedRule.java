// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.api.error.MillraceException;
import io.millrace.itests.BuiltModules;
import io.millrace.itests.conformance.CaseFiles;
import io.millrace.plan.Plan;
import io.millrace.testkit.sql.SqlTrial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rule of a recorded case, with what happened to it. */
record RecordedRule(JsonNode recorded) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BuiltModules MODULES = BuiltModules.in(Path.of("..", "bundles"));
    private static final long START = 1_700_000_040_000L;
    /** After the last event time goes on for longer than any window of a case. */
    private static final long SECONDS = 20;

    /** All recorded rules that can be planned by themselves. */
    static List<RecordedRule> all() {
        return CaseFiles.below("cases").stream()
                .filter(recorded -> recorded.has("rule") && !recorded.has("refused"))
                .map(RecordedRule::new)
                .filter(RecordedRule::onlyCreates)
                .filter(rule -> rule.plan().isPresent())
                .toList();
    }

    private boolean onlyCreates() {
        return recorded.get("streams")
                .valueStream()
                .allMatch(statement -> statement.textValue().stripLeading().regionMatches(true, 0, "CREATE", 0, 6));
    }

    /** The plan; nothing if it needs what is not there. */
    Optional<Plan> plan() {
        try {
            return Optional.of(trial().plan());
        } catch (MillraceException refused) {
            return Optional.empty();
        }
    }

    /** Everything that comes out when the rule is tried in some way. */
    List<String> story(UnaryOperator<SqlTrial> way) {
        SqlTrial trial = way.apply(trial()).at(START);
        long now = START;
        for (JsonNode input : recorded.get("input")) {
            String stream = input.get(0).textValue();
            if (stream.equals("sleep")) now += input.get(1).longValue();
            else push(trial, stream, input.get(1));
            trial.at(now);
        }
        for (long second = 1; second <= SECONDS; second++) trial.at(now + second * 1_000);
        return trial.end().story();
    }

    private static void push(SqlTrial trial, String stream, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        if (trial.reads(stream)) trial.onText(stream, text);
    }

    private SqlTrial trial() {
        JsonNode rule = recorded.get("rule");
        SqlTrial trial = rule.has("graph")
                ? SqlTrial.graph(graph(rule.get("graph")))
                : SqlTrial.sql(rule.get("sql").textValue());
        trial.from(MODULES.loader());
        recorded.get("streams").forEach(statement -> trial.stream(statement.textValue()));
        JsonNode options = rule.path("options");
        if (options.path("isEventTime").booleanValue()) {
            trial.inEventTime(Duration.ofMillis(options.path("lateTolerance").asLong(1_000)));
        }
        if (options.path("sendNilField").booleanValue()) trial.sendingNulls();
        if (options.has("planOptimizeStrategy")) trial.planned(map(options.get("planOptimizeStrategy")));
        return trial;
    }

    /** Recorded graphs leave the sink named {@code out} to whoever plays them. */
    private static Map<String, Object> graph(JsonNode recorded) {
        ObjectNode graph = recorded.deepCopy();
        if (!graph.path("nodes").has("out")) {
            ((ObjectNode) graph.get("nodes"))
                    .putObject("out")
                    .put("type", "sink")
                    .put("nodeType", "log")
                    .putObject("props");
        }
        return map(graph);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode json) {
        return JSON.convertValue(json, Map.class);
    }

    @Override
    public String toString() {
        return recorded.get("name").textValue();
    }
}
