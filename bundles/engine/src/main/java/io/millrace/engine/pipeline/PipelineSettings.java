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
 */
public record PipelineSettings(
        String ruleId, TimePolicy time, boolean sendErrors, long startMillis, boolean validates) {

    /** Settings of a pipeline that validates its rows. */
    public PipelineSettings(String ruleId, TimePolicy time, boolean sendErrors, long startMillis) {
        this(ruleId, time, sendErrors, startMillis, true);
    }

    /** The beginning of the names of the operators that belong to a source; those of a shared stream carry its name. */
    public String operatorPrefix(String stream) {
        return validates ? "op_" : "op_" + stream + "_";
    }
}
