// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.plan.RowNames;
import io.millrace.plan.SourceNode;
import java.util.HashMap;
import java.util.Map;

/** Names the columns of the rows of one source by that source. The values stay where they are. */
final class QualifyStage implements Stage {
    private static final int MOST_KNOWN = 1_000;

    private final String source;
    private final boolean keepsMetadata;
    private final Stage next;
    private final Row named = new Row(Shape.empty());
    private final Map<Shape, Shape> known = new HashMap<>();
    private Shape last;
    private Shape lastNamed;

    private QualifyStage(SourceNode node, Stage next) {
        this.source = node.id();
        this.keepsMetadata = node.names() == RowNames.QUALIFIED_WITH_METADATA;
        this.next = next;
    }

    /** The stage that rows of a source enter. */
    static Stage of(SourceNode node, Stage next) {
        return node.names().areQualified() ? new QualifyStage(node, next) : next;
    }

    @Override
    public void row(Row row) {
        if (row.shape() != last) find(row.shape());
        if (row.shape().size() == 0) {
            next.row(withoutColumns(row));
            return;
        }
        named.show(row, lastNamed);
        finish(named);
        next.row(named);
    }

    private void find(Shape shape) {
        if (known.size() >= MOST_KNOWN) known.clear();
        last = shape;
        lastNamed = known.computeIfAbsent(shape, plain -> QualifiedColumns.shape(source, plain));
    }

    private Row withoutColumns(Row row) {
        Row result = new Row(lastNamed);
        result.setTimestamp(row.timestamp());
        result.setMetadata(row.metadata());
        finish(result);
        return result;
    }

    private void finish(Row row) {
        boolean kept = keepsMetadata && !row.metadata().isEmpty();
        row.setMetadata(kept ? Map.of(source, row.metadata()) : Map.of());
    }

    @Override
    public void batch(Batch batch) {
        batch.rows().forEach(this::row);
    }

    @Override
    public void watermark(long millis) {
        next.watermark(millis);
    }

    @Override
    public void error(EvaluationException error) {
        next.error(error);
    }

    @Override
    public void end() {
        next.end();
    }
}
