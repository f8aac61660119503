// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory;

import io.millrace.api.error.MillraceException;
import java.util.List;

/**
 * Which topics to listen to: a topic, or a pattern in which {@code +} stands for one level and {@code #} at the end for
 * all levels that remain, none included. A filter always matches whole topics.
 *
 * @param levels what stands between the slashes
 */
public record TopicFilter(List<String> levels) {
    private static final String ONE = "+";
    private static final String REST = "#";

    public TopicFilter {
        levels = List.copyOf(levels);
    }

    /** @throws MillraceException if the text is empty or a wildcard stands where it may not */
    public static TopicFilter parse(String text) {
        if (text.isEmpty()) throw MillraceException.options("the memory topic is empty, expected a text such as a/b");
        List<String> levels = List.of(text.split("/", -1));
        for (int level = 0; level < levels.size(); level++) check(text, levels.get(level), level == levels.size() - 1);
        return new TopicFilter(levels);
    }

    private static void check(String text, String level, boolean last) {
        boolean wildcard = level.contains(ONE) || level.contains(REST);
        if (wildcard && level.length() > 1) {
            throw MillraceException.options(
                    "memory topic " + text + ": a wildcard must fill its level, found " + level);
        }
        if (level.equals(REST) && !last) {
            throw MillraceException.options("memory topic " + text + ": # is allowed at the end only");
        }
    }

    /** Whether more than one topic can match. */
    public boolean hasWildcards() {
        return levels.contains(ONE) || levels.contains(REST);
    }

    public boolean matches(String topic) {
        int start = 0;
        for (String level : levels) {
            if (level.equals(REST)) return true;
            if (start > topic.length()) return false;
            int slash = topic.indexOf('/', start);
            int end = slash < 0 ? topic.length() : slash;
            if (!level.equals(ONE) && !isAt(topic, start, end, level)) return false;
            start = end + 1;
        }
        return start > topic.length();
    }

    private static boolean isAt(String topic, int start, int end, String level) {
        return end - start == level.length() && topic.startsWith(level, start);
    }

    @Override
    public String toString() {
        return String.join("/", levels);
    }
}
