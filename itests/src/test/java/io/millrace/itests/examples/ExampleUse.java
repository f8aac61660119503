// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import static io.millrace.itests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/**
 * A rule that uses an example.
 *
 * @param feed brings it to the rule's attention once
 * @param outlet where the rule's results come out
 * @param expected a line that comes out for it
 */
record ExampleUse(String rule, Feed feed, Outlet outlet, String expected) {
    /** What makes a rule give a result. */
    @FunctionalInterface
    interface Feed {
        void run() throws IOException;
    }

    /** Feeds the rule until the expected line comes out once more. */
    void assertWorks() throws IOException {
        int before = outlet.lines().size();
        eventually(() -> {
            feed.run();
            List<String> lines = outlet.lines();
            assertThat(lines.subList(before, lines.size()))
                    .as("results of rule " + rule)
                    .contains(expected);
        });
    }
}
