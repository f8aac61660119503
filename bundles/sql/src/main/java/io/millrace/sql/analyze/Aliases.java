// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.sql.SqlException;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.SelectItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The aliases of a select list, and which of them can be seen from where. */
final class Aliases {
    /** The place of a clause behind the select list: it sees all aliases. */
    static final int CLAUSE = -1;

    private final List<SelectItem> items;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean anyOrder;

    /**
     * @param anyOrder whether items see aliases that are defined behind them
     * @throws SqlException if two items have one alias
     */
    Aliases(List<SelectItem> items, boolean anyOrder) {
        this.items = items;
        this.anyOrder = anyOrder;
        for (int i = 0; i < items.size(); i++) {
            define(items.get(i), i);
        }
    }

    /** The item that a name means when it is used in another item, or in a clause; empty if it means a column. */
    OptionalInt visible(String name, int user) {
        Integer place = places.get(name);
        if (place == null || place == user) {
            return OptionalInt.empty();
        }
        boolean seen = user == CLAUSE || anyOrder || place < user || isRename(items.get(place));
        return seen ? OptionalInt.of(place) : OptionalInt.empty();
    }

    private static boolean isRename(SelectItem item) {
        return item.expression() instanceof ColumnReference;
    }

    private void define(SelectItem item, int place) {
        item.alias().ifPresent(alias -> {
            if (places.putIfAbsent(alias, place) != null) {
                throw SqlException.plan(item.position(), "duplicate alias " + alias);
            }
        });
    }
}
