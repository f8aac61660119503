// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.Batch;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleStatus;
import io.millrace.engine.service.RuleSummary;
import io.millrace.engine.service.RuleTopology;
import io.millrace.engine.service.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Rules that tests put in, and a record of what is done to them. */
final class FakeRules implements RuleService {
    final List<RuleSummary> known = new ArrayList<>();
    final Map<String, RuleStatus> states = new LinkedHashMap<>();
    final List<String> done = new ArrayList<>();

    void add(String id, String... tags) {
        known.add(new RuleSummary(id, id, "", "running", List.of(tags)));
        states.put(id, new RuleStatus("running", "", 1, 2, 3, Map.of("source_" + id + "_0_records_in_total", 4L)));
    }

    @Override
    public String create(String json) {
        if (json.equals("crash")) throw new IllegalStateException("secret detail");
        if (json.equals("sink")) throw new MillraceException(ErrorCode.EXECUTOR, "sink \"x\" is not defined");
        done.add("create " + json);
        return "r1";
    }

    @Override
    public void replace(String id, String json) {
        done.add("replace " + id + " by " + json);
    }

    @Override
    public void delete(String id) {
        if (!states.containsKey(id)) throw new MillraceException(ErrorCode.UNDEFINED, "rule " + id + " not found");
        done.add("delete " + id);
    }

    @Override
    public void start(String id) {
        if (id.equals("bad")) throw new MillraceException(ErrorCode.UNDEFINED, "cannot be planned");
        status(id);
        done.add("start " + id);
    }

    @Override
    public void stop(String id) {
        status(id);
        done.add("stop " + id);
    }

    @Override
    public void restart(String id) {
        status(id);
        done.add("restart " + id);
    }

    @Override
    public List<RuleSummary> list() {
        return known;
    }

    @Override
    public String describe(String id) {
        status(id);
        return "{ \"id\" : \"" + id + "\",  \"size\" : 2.50 }";
    }

    @Override
    public RuleStatus status(String id) {
        RuleStatus status = states.get(id);
        if (status == null) throw new MillraceException(ErrorCode.NOT_FOUND, "Rule " + id + " is not found.");
        return status;
    }

    @Override
    public RuleTopology topology(String id) {
        status(id);
        return new RuleTopology(List.of("source_a"), Map.of("source_a", List.of("sink_b")));
    }

    @Override
    public String explain(String id) {
        status(id);
        return "{\"op\":\"ProjectPlan_0\",\"info\":\"Fields:[ demo.a ]\"}";
    }

    @Override
    public Map<String, Object> plan(String id) {
        status(id);
        return Map.of("time", "processing");
    }

    @Override
    public void changeTags(String id, UnaryOperator<List<String>> change) {
        status(id);
        RuleSummary old =
                known.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
        known.remove(old);
        known.add(new RuleSummary(id, id, "", "running", change.apply(old.tags())));
    }

    @Override
    public List<String> resultColumns(String id) {
        status(id);
        return List.of("x", "b");
    }

    @Override
    public List<TableRow> tableRows(String id) {
        status(id);
        return List.of(new TableRow("t", Map.of("id", 1L)));
    }

    @Override
    public void resetSource(String id, String stream) {
        throw new MillraceException(ErrorCode.UNDEFINED, "stream " + stream + " not found in topo");
    }

    @Override
    public List<String> validate(String json) {
        if (json.isEmpty()) throw new MillraceException(ErrorCode.UNDEFINED, "invalid rule json: Missing rule id.");
        return List.of("demo");
    }

    @Override
    public AutoCloseable watch(String id, Consumer<Batch> listener) {
        throw new UnsupportedOperationException("no route shows results");
    }
}
