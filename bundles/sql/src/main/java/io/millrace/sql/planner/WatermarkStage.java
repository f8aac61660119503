// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.TimePolicy;
import java.util.Map;

/** Puts rows in the order of event time and drops late ones. */
final class WatermarkStage {

    private WatermarkStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        TimePolicy time = stages.options().time();
        if (time.eventTime()) {
            pipeline.add(Step.of("watermark").with(Map.of("lateTolerance", time.lateToleranceMillis())));
        }
    }
}
