// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import java.util.Map;

/** Cuts batches to a number of rows. */
final class LimitStage {

    private LimitStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        stages.query().limit().ifPresent(limit -> pipeline.add(Step.of("limit").with(Map.of("limit", limit))));
    }
}
