// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;

/**
 * One group of a sliding window. Groups of few rows are folded anew for each result, to the digit as if they stood alone;
 * those of many rows are kept up row by row until few are left, so that neither a row nor a result costs more when there are
 * more rows.
 */
final class SlidingGroup {
    /** From so many rows on aggregates are kept up. */
    static final int MANY = 16;

    final Object[] key;
    /** What the first row shows, with room for the results. */
    final RowQueue rows = new RowQueue();

    /** The arguments of the aggregates in each of these rows. */
    final RowQueue arguments = new RowQueue();

    private final SlidingSites sites;
    /** None before there are many rows for the first time. */
    private SlidingAggregate[] aggregates = {};

    private boolean keptUp;

    SlidingGroup(Object[] key, SlidingSites sites) {
        this.key = key;
        this.sites = sites;
    }

    /** Takes in the row that was just put at the end of the rows. */
    void added() {
        if (!keptUp) return;
        try {
            for (int i = 0; i < aggregates.length; i++) aggregates[i].add(arguments(i, rows.size() - 1));
        } catch (Exception failure) {
            letGo();
        }
    }

    void removeOldest() {
        if (keptUp && rows.size() <= MANY / 2) letGo();
        if (keptUp) {
            try {
                for (int i = 0; i < aggregates.length; i++) {
                    int site = i;
                    aggregates[i].removeOldest(rows.size(), row -> arguments(site, row));
                }
            } catch (Exception failure) {
                letGo();
            }
        }
        rows.removeFirst();
        arguments.removeFirst();
    }

    /**
     * The oldest row with the results behind its columns.
     *
     * @throws io.millrace.api.error.EvaluationException if an aggregate fails
     */
    Row complete(Value scratch) {
        Row row = rows.first();
        int firstResult = row.shape().size() - sites.count();
        if (!keptUp && rows.size() >= MANY) keepUp();
        for (int i = 0; i < sites.count(); i++) {
            try {
                result(i, scratch);
            } catch (Exception failure) {
                throw sites.failure(i, failure);
            }
            row.set(firstResult + i, scratch);
        }
        row.renew();
        return row;
    }

    private void result(int site, Value out) throws Exception {
        if (keptUp) aggregates[site].result(out);
        else sites.fold(site, arguments, out);
    }

    /** Takes all rows in and from then on keeps the aggregates up; when a row cannot be taken in, the next result tries again. */
    private void keepUp() {
        if (aggregates.length == 0) aggregates = sites.newAggregates();
        letGo();
        for (int i = 0; i < aggregates.length; i++) {
            try {
                for (int row = 0; row < rows.size(); row++) aggregates[i].add(arguments(i, row));
            } catch (Exception failure) {
                throw sites.failure(i, failure);
            }
        }
        keptUp = true;
    }

    private void letGo() {
        keptUp = false;
        for (SlidingAggregate aggregate : aggregates) aggregate.clear();
    }

    private Arguments arguments(int site, int row) {
        return sites.arguments(site, arguments.get(row));
    }
}
