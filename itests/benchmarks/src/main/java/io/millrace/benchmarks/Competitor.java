// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/**
 * One thing to be measured. A new one is a class that implements this, with a public constructor without arguments,
 * and a line in {@code META-INF/services}. It lives in a JVM of its own for one workload.
 */
public interface Competitor {

    /** As printed in the table and given to {@code --only}. */
    String name();

    /** Version of what is measured, as printed in the table. */
    String version();

    /** Whether it can do this work at all. */
    default boolean supports(Task task) {
        return true;
    }

    /**
     * Makes everything ready for one pass over the data: engine, streams, rules, output to the sink. Not part of the
     * timed section. Results go to the sink as JSON objects in UTF-8, one call per row.
     */
    Job deploy(Task task, Sink sink) throws Exception;

    /** Called once at the end. */
    default void shutdown() throws Exception {}

    /** Work that is ready to run. */
    interface Job extends AutoCloseable {

        /** Consumes the whole feed and returns when every result is in the sink. The timed section. */
        void run(Feed feed) throws Exception;

        /** Whether the same job may run again over the same data, because it keeps no state. */
        default boolean reusable() {
            return false;
        }

        @Override
        default void close() throws Exception {}
    }
}
