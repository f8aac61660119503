// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** W5 by hand: the rules of a device are found by its name. */
final class IndexedRules implements Competitor.Job {
    private record Rule(int number, double threshold) {}

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Decoder decoder;
    private final RowWriter rows;

    IndexedRules(int count, Decoder decoder, RowWriter rows) {
        this.decoder = decoder;
        this.rows = rows;
        for (int k = 0; k < count; k++) {
            rules.computeIfAbsent(Task.ruleDevice(k), device -> new ArrayList<>())
                    .add(new Rule(k, Task.ruleThreshold(k)));
        }
    }

    @Override
    public void run(Feed feed) {
        Event event = new Event();
        int columns = Event.columns(Workload.W5);
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) {
            decoder.decode(payload, columns, event);
            match(event);
        }
    }

    private void match(Event event) {
        List<Rule> candidates = rules.get(event.deviceId);
        if (candidates == null) return;
        for (Rule rule : candidates) {
            if (event.temperature > rule.threshold()) rows.matched(rule.number(), event.deviceId, event.temperature);
        }
    }

    @Override
    public boolean reusable() {
        return true;
    }
}
