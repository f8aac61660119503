// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.plan.TimePolicy;

/**
 * What holds for all of a pipeline.
 *
 * @param ruleId the rule, for messages
 * @param sendErrors whether run-time errors travel to the sinks
 * @param startMillis when it begins to run
 */
public record PipelineSettings(String ruleId, TimePolicy time, boolean sendErrors, long startMillis) {}
