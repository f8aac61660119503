// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import java.util.List;

/** Finds the rows of one side whose keys equal those of a row of the other side. */
final class EqualKeys {
    private final Keys outer;
    private final Keys inner;
    private final KeyIndex index = new KeyIndex();
    private Side indexed;
    private long version;

    /** @param outer keys on the side that is gone through, {@code inner} keys on the side that is searched */
    EqualKeys(List<Expression> outer, List<Expression> inner) {
        this.outer = new Keys(outer);
        this.inner = new Keys(inner);
    }

    /** Prepares a search; returns false if keys are of kinds that can only be compared pair by pair. */
    boolean prepare(List<Row> outerRows, Side innerSide) {
        if (innerSide != indexed || innerSide.version() != version) {
            indexed = innerSide;
            version = innerSide.version();
            inner.read(innerSide.rows());
            index.build(inner, innerSide.rows().size());
        }
        outer.read(outerRows);
        return outer.fits(inner);
    }

    /** The first match of an outer row, or a negative number. */
    int first(int outerIndex) {
        return outer.isComplete(outerIndex) ? match(outerIndex, index.first(outer.hash(outerIndex))) : -1;
    }

    /** The match after another one. */
    int next(int outerIndex, int innerIndex) {
        return match(outerIndex, index.next(innerIndex));
    }

    private int match(int outerIndex, int candidate) {
        int found = candidate;
        while (found >= 0 && !outer.equal(outerIndex, inner, found)) found = index.next(found);
        return found;
    }
}
