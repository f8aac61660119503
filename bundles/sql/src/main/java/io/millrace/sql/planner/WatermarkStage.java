// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.TimePolicy;
import io.millrace.sql.analyze.Source;
import java.util.List;
import java.util.Map;

/** Puts rows in the order of event time and drops late ones. */
final class WatermarkStage {

    private WatermarkStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        TimePolicy time = stages.options().time();
        List<String> streams =
                stages.query().scope().streams().stream().map(Source::id).toList();
        if (time.eventTime() && streams.size() > 1) {
            pipeline.add(Step.of("watermark-slowest")
                    .with(Map.of("lateTolerance", time.lateToleranceMillis(), "sources", streams)));
        } else if (time.eventTime()) {
            pipeline.add(Step.of("watermark").with(Map.of("lateTolerance", time.lateToleranceMillis())));
        }
    }
}
