// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

/**
 * The place where the events of one source enter a pipeline.
 *
 * <p><b>Threads:</b> called by the thread that runs the pipeline.
 */
public interface SourceInput {
    void accept(Arrival arrival);
}
