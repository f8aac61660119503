// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.RuleStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The state of a rule as it is shown to clients. */
final class StatusJson {
    private static final String EXCEPTION_TIME = "_last_exception_time";

    private StatusJson() {}

    /** State and times first, then the metrics in the order of the rule's nodes. */
    static Map<String, Object> full(RuleStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status.state());
        json.put("message", status.message());
        json.put("lastStartTimestamp", status.lastStartMillis());
        json.put("lastStopTimestamp", status.lastStopMillis());
        json.put("nextStartTimestamp", status.nextStartMillis());
        json.putAll(status.metrics());
        return json;
    }

    /** The state, and the errors of that node of a running rule which had the latest. */
    static Map<String, Object> brief(RuleStatus status) {
        Optional<String> failed =
                status.state().equals("running") ? nodeWithLatestException(status.metrics()) : Optional.empty();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status.state());
        json.put(
                "last_exception",
                failed.<Object>map(node -> metric(status, node, "_last_exception"))
                        .orElse(""));
        json.put(
                "exceptions_total",
                failed.<Object>map(node -> metric(status, node, "_exceptions_total"))
                        .orElse(0));
        return json;
    }

    private static Object metric(RuleStatus status, String node, String name) {
        return status.metrics().get(node + name);
    }

    private static Optional<String> nodeWithLatestException(Map<String, Object> metrics) {
        String node = null;
        long latest = 0;
        for (Map.Entry<String, Object> metric : metrics.entrySet()) {
            String key = metric.getKey();
            if (!key.endsWith(EXCEPTION_TIME) || !(metric.getValue() instanceof Number time)) continue;
            if (time.longValue() <= latest) continue;
            latest = time.longValue();
            node = key.substring(0, key.length() - EXCEPTION_TIME.length());
        }
        return Optional.ofNullable(node);
    }
}
