// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Accumulator;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import java.util.Arrays;

/** One group of a pane: the columns of its first row and an accumulator for each aggregate. Used again after a pane is cleared. */
final class Group {
    final Object[] key;
    /** The first part of the key, or null if it has none. */
    final Object first;

    final int hash;
    final Accumulator[] accumulators;
    final Row row = new Row(Shape.empty());
    /** The filling of the pane in which this group was last begun. */
    long filling = -1;

    private int firstResult;

    Group(Object[] key, int hash, AggregateSite[] sites) {
        this.key = key;
        this.first = key.length == 0 ? null : key[0];
        this.hash = hash;
        this.accumulators =
                Arrays.stream(sites).map(AggregateSite::newAccumulator).toArray(Accumulator[]::new);
    }

    void begin(GroupShape shape, Row first, long newFilling) {
        filling = newFilling;
        firstResult = shape.copy(first, row);
    }

    /** Lets go of everything it collected. */
    void forget() {
        for (Accumulator accumulator : accumulators) accumulator.clear();
        row.reset(row.shape());
    }

    /** @throws EvaluationException if an aggregate cannot take the row in */
    void add(AggregateSite[] sites, Row next) {
        for (int i = 0; i < accumulators.length; i++) {
            AggregateSite site = sites[i];
            try {
                if (site.evaluates()) site.arguments().evaluate(next);
                accumulators[i].add(site.arguments());
            } catch (Exception failure) {
                throw failure(site, failure);
            }
        }
    }

    void merge(AggregateSite[] sites, Group later) {
        for (int i = 0; i < accumulators.length; i++) {
            try {
                accumulators[i].merge(later.accumulators[i]);
            } catch (Exception failure) {
                throw failure(sites[i], failure);
            }
        }
    }

    /** Writes the results of the aggregates behind the columns of the first row. */
    void complete(AggregateSite[] sites, Value scratch) {
        for (int i = 0; i < accumulators.length; i++) {
            try {
                accumulators[i].result(scratch);
            } catch (Exception failure) {
                throw failure(sites[i], failure);
            }
            row.set(firstResult + i, scratch);
        }
        row.renew();
    }

    private static EvaluationException failure(AggregateSite site, Exception failure) {
        return new EvaluationException(
                "run Select error: call func " + site.name() + " error: " + failure.getMessage());
    }
}
