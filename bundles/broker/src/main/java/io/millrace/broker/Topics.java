// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

/** Topic names and topic filters as MQTT 3.1.1 section 4.7 has them. */
final class Topics {
    static final String ONE_LEVEL = "+";
    static final String ALL_LEVELS = "#";

    private Topics() {}

    static String[] levels(String topic) {
        return topic.split("/", -1);
    }

    static boolean isName(String topic) {
        return !topic.isEmpty() && topic.indexOf('+') < 0 && topic.indexOf('#') < 0 && topic.indexOf('\0') < 0;
    }

    static boolean isFilter(String filter) {
        if (filter.isEmpty() || filter.indexOf('\0') >= 0) return false;
        String[] levels = levels(filter);
        for (int i = 0; i < levels.length; i++) {
            if (!isFilterLevel(levels[i], i == levels.length - 1)) return false;
        }
        return true;
    }

    private static boolean isFilterLevel(String level, boolean last) {
        if (level.equals(ALL_LEVELS)) return last;
        return level.equals(ONE_LEVEL) || (level.indexOf('+') < 0 && level.indexOf('#') < 0);
    }

    /** Topics that start with a dollar sign are found by naming their first level, never by a wildcard. */
    static boolean isHiddenFromWildcards(String topic) {
        return topic.startsWith("$");
    }

    static boolean matches(String filter, String topic) {
        String[] wanted = levels(filter);
        String[] actual = levels(topic);
        if (isHiddenFromWildcards(topic) && isWildcard(wanted[0])) return false;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals(ALL_LEVELS)) return true;
            if (i >= actual.length || !(wanted[i].equals(ONE_LEVEL) || wanted[i].equals(actual[i]))) return false;
        }
        return wanted.length == actual.length;
    }

    private static boolean isWildcard(String level) {
        return level.equals(ONE_LEVEL) || level.equals(ALL_LEVELS);
    }
}
