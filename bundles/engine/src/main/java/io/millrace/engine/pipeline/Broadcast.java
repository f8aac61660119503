// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import java.util.List;

/** Passes everything to several stages, one after the other. */
public final class Broadcast implements Stage {
    private final List<Stage> targets;

    private Broadcast(List<Stage> targets) {
        this.targets = targets;
    }

    /** The stage itself if there is one, else a stage that passes on to all of them. */
    public static Stage to(List<Stage> targets) {
        return targets.size() == 1 ? targets.get(0) : new Broadcast(List.copyOf(targets));
    }

    @Override
    public void row(Row row) {
        for (Stage target : targets) target.row(row);
    }

    @Override
    public void batch(Batch batch) {
        for (Stage target : targets) target.batch(batch);
    }

    @Override
    public void watermark(long millis) {
        for (Stage target : targets) target.watermark(millis);
    }

    @Override
    public void error(EvaluationException error) {
        for (Stage target : targets) target.error(error);
    }

    @Override
    public void end() {
        for (Stage target : targets) target.end();
    }
}
