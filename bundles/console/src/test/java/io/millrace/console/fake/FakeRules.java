// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.fake;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.Batch;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleStatus;
import io.millrace.engine.service.RuleSummary;
import io.millrace.engine.service.RuleTopology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rules that run nothing: ids, texts and states, and a note of what was asked. */
public final class FakeRules implements RuleService {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, RuleStatus> statuses = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Consumer<Consumer<Batch>> watching = listener -> {};
    private boolean viewOpen;

    public FakeRules having(String id, String json) {
        texts.put(id, json);
        return having(id, new RuleStatus("running", "", 0, 0, 0, Map.of()));
    }

    public FakeRules having(String id, RuleStatus status) {
        texts.putIfAbsent(id, "{}");
        statuses.put(id, status);
        return this;
    }

    /** What happens as soon as somebody watches. */
    public FakeRules whenWatched(Consumer<Consumer<Batch>> action) {
        watching = action;
        return this;
    }

    public List<String> asked() {
        return asked;
    }

    public boolean isViewOpen() {
        return viewOpen;
    }

    @Override
    public String create(String json) {
        asked.add("create " + json);
        if (!json.startsWith("{")) {
            throw new MillraceException(ErrorCode.UNDEFINED, "invalid rule json: no object\n  at line 1");
        }
        return "r1";
    }

    @Override
    public void replace(String id, String json) {
        throw new UnsupportedOperationException("not used by the shell");
    }

    @Override
    public void delete(String id) {
        ask("delete", id);
        texts.remove(id);
    }

    @Override
    public void start(String id) {
        ask("start", id);
    }

    @Override
    public void stop(String id) {
        ask("stop", id);
    }

    @Override
    public void restart(String id) {
        ask("restart", id);
    }

    private void ask(String verb, String id) {
        require(id);
        asked.add(verb + " " + id);
    }

    @Override
    public List<RuleSummary> list() {
        return texts.keySet().stream()
                .map(id ->
                        new RuleSummary(id, "Rule " + id, "2", statuses.get(id).state(), List.of("a", "b")))
                .toList();
    }

    @Override
    public String describe(String id) {
        require(id);
        return texts.get(id);
    }

    @Override
    public RuleStatus status(String id) {
        require(id);
        return statuses.get(id);
    }

    @Override
    public RuleTopology topology(String id) {
        throw new UnsupportedOperationException("not used by the shell");
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
    public void changeTags(String id, java.util.function.UnaryOperator<List<String>> change) {
        throw new UnsupportedOperationException("no command changes tags");
    }

    @Override
    public List<String> resultColumns(String id) {
        throw new UnsupportedOperationException("no command shows result columns");
    }

    @Override
    public List<io.millrace.engine.service.TableRow> tableRows(String id) {
        throw new UnsupportedOperationException("no command shows rows of tables");
    }

    @Override
    public void resetSource(String id, String stream) {
        throw new UnsupportedOperationException("no command resets sources");
    }

    @Override
    public List<String> validate(String json) {
        throw new UnsupportedOperationException("not used by the shell");
    }

    @Override
    public AutoCloseable watch(String id, Consumer<Batch> listener) {
        require(id);
        viewOpen = true;
        watching.accept(listener);
        return () -> viewOpen = false;
    }

    private void require(String id) {
        if (!texts.containsKey(id)) throw new MillraceException(ErrorCode.NOT_FOUND, "Rule " + id + " is not found.");
    }
}
