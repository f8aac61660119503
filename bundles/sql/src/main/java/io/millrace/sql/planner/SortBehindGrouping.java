// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Sorting;
import java.util.List;

/** ORDER BY of groups, or of rows that are not grouped. */
final class SortBehindGrouping {

    private SortBehindGrouping() {}

    static List<Sorting> keys(Stages stages) {
        Query query = stages.query();
        boolean oneGroup = query.isGrouped() && query.keys().isEmpty();
        boolean singleRows = query.window().isEmpty() && !query.scope().isJoined();
        if (oneGroup || singleRows) {
            return List.of();
        }
        return query.sorting().stream()
                .map(key -> new Sorting(stages.behindGrouping(key.expression()), key.descending()))
                .toList();
    }
}
