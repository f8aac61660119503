// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a case shares with other cases on one server: the names of its streams and tables, and its memory topics
 * (by the first two levels, so that a wildcard below them is covered).
 */
record Names(Set<String> values) {
    private static final Pattern TOPIC = Pattern.compile("\\blab/\\w+");

    static Names of(Case recorded) {
        Set<String> values = new HashSet<>();
        for (String statement : recorded.streams()) {
            values.add(Definition.of(statement).name());
            addTopics(statement, values);
        }
        recorded.rules().forEach(rule -> addTopics(text(rule.json()), values));
        return new Names(Set.copyOf(values));
    }

    boolean sharedWith(Set<String> others) {
        return !Collections.disjoint(values, others);
    }

    private static String text(JsonNode json) {
        return Json.write(json);
    }

    private static void addTopics(String text, Set<String> values) {
        for (Matcher matcher = TOPIC.matcher(text); matcher.find(); ) {
            values.add(matcher.group());
        }
    }
}
