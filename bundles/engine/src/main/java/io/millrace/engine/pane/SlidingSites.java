// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import io.millrace.engine.expression.CallArguments;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The aggregate calls of a sliding window, and the layout of the rows that keep their arguments. */
final class SlidingSites {
    private final List<AggregateSite> sites;
    private final int[] offsets;
    private final StoredArguments[] stored;
    private final Shape shape;
    /** For groups of few rows, one call and one group after the other. */
    private final Accumulator[] folds;

    SlidingSites(List<AggregateSite> sites) {
        this.sites = sites;
        this.offsets = new int[sites.size()];
        this.stored = new StoredArguments[sites.size()];
        this.folds = new Accumulator[sites.size()];
        int width = 0;
        Map<CallArguments, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < offsets.length; i++) {
            CallArguments arguments = sites.get(i).arguments();
            Integer known = places.putIfAbsent(arguments, width);
            offsets[i] = known == null ? width : known;
            stored[i] = new StoredArguments(arguments.size());
            if (known == null) width += arguments.size();
        }
        shape = Shape.of(IntStream.range(0, width).mapToObj(String::valueOf).toList());
    }

    int count() {
        return offsets.length;
    }

    SlidingAggregate[] newAggregates() {
        return sites.stream().map(SlidingAggregate::of).toArray(SlidingAggregate[]::new);
    }

    /** Works out a call anew for rows of arguments. */
    void fold(int site, List<Row> kept, Value out) throws Exception {
        if (folds[site] == null) folds[site] = sites.get(site).newAccumulator();
        Accumulator fold = folds[site];
        try {
            for (Row row : kept) fold.add(arguments(site, row));
            fold.result(out);
        } finally {
            fold.clear();
        }
    }

    /** Evaluates the arguments of all calls, for {@link #store}. */
    void evaluate(Row row) {
        for (AggregateSite site : sites) {
            if (!site.evaluates()) continue;
            try {
                site.arguments().evaluate(row);
            } catch (EvaluationException failure) {
                throw failure(site, failure);
            }
        }
    }

    void store(Row target) {
        target.reset(shape);
        for (int i = 0; i < offsets.length; i++) {
            if (sites.get(i).evaluates()) sites.get(i).arguments().store(target, offsets[i]);
        }
    }

    /** Lays a row out for arguments that were saved by name. */
    void restore(Row saved, Row target) {
        target.reset(shape);
        for (int slot = 0; slot < shape.size(); slot++) {
            int from = saved.shape().slot(shape.column(slot));
            if (from >= 0) target.set(slot, saved, from);
        }
    }

    /** The arguments of one call in a row of arguments, until the next are asked for. */
    Arguments arguments(int site, Row kept) {
        return stored[site].of(kept, offsets[site]);
    }

    EvaluationException failure(int site, Exception failure) {
        return failure(sites.get(site), failure);
    }

    private static EvaluationException failure(AggregateSite site, Exception failure) {
        return new EvaluationException(
                "run Select error: call func " + site.name() + " error: " + failure.getMessage());
    }
}
