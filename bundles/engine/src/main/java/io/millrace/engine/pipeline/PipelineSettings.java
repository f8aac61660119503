// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.plan.TimePolicy;

/**
 * What holds for all of a pipeline.
 *
 * @param ruleId the rule, for messages
 * @param sendErrors whether run-time errors travel to the sinks
 * @param startMillis when it begins to run
 * @param validates whether rows are checked against a strict schema; a shared stream leaves that to its rules, which know
 *     the columns they read
 * @param mostKept how many rows, groups or partitions one window may hold
 */
public record PipelineSettings(
        String ruleId, TimePolicy time, boolean sendErrors, long startMillis, boolean validates, long mostKept) {

    /** Settings of a pipeline whose windows have no bound. */
    public PipelineSettings(String ruleId, TimePolicy time, boolean sendErrors, long startMillis, boolean validates) {
        this(ruleId, time, sendErrors, startMillis, validates, Long.MAX_VALUE);
    }

    /** Settings of a pipeline that validates its rows. */
    public PipelineSettings(String ruleId, TimePolicy time, boolean sendErrors, long startMillis) {
        this(ruleId, time, sendErrors, startMillis, true, Long.MAX_VALUE);
    }

    /** The beginning of the names of the operators that belong to a source; those of a shared stream carry its name. */
    public String operatorPrefix(String stream) {
        return validates ? "op_" : "op_" + stream + "_";
    }
}
