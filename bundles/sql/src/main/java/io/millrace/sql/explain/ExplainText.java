// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.explain;

import java.util.List;

/** Writes steps as lines of JSON, each further in than the one that it feeds. */
final class ExplainText {

    private ExplainText() {}

    /**
     * @param chain the steps from the results to the sources
     * @param leaves the sources, all of them fed into the last step of the chain
     */
    static String of(List<ExplainStep> chain, List<ExplainStep> leaves) {
        StringBuilder text = new StringBuilder();
        for (int level = 0; level < chain.size(); level++) {
            line(text, chain.get(level), level, level);
        }
        for (int child = 0; child < leaves.size(); child++) {
            line(text, leaves.get(child), chain.size(), chain.size() + child);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, ExplainStep step, int level, int number) {
        if (level > 0) {
            text.append('\n').append("\t".repeat(2 * level - 1));
        }
        text.append("{\"op\":\"")
                .append(step.name())
                .append('_')
                .append(number)
                .append("\",\"info\":\"")
                .append(escaped(step.info()))
                .append("\"}");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
