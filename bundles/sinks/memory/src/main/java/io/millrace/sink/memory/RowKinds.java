// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.memory;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.api.value.ValueText;
import io.millrace.connection.memory.RowChange;
import io.millrace.connection.memory.RowChange.Kind;
import java.util.Optional;

/**
 * Reads off a row what it changes.
 *
 * @param kindColumn holds the kind of change; a row without it is an upsert
 * @param keyColumn holds the key of the row that is meant
 */
record RowKinds(String kindColumn, String keyColumn) {

    RowChange of(Row row) {
        Object key = row.get(keyColumn);
        if (key == null) {
            throw new EvaluationException("memory sink: the row has no value in its keyField " + keyColumn);
        }
        return new RowChange(kind(row.get(kindColumn)), Optional.of(key));
    }

    private Kind kind(Object value) {
        if (value == null) return Kind.UPSERT;
        return Optional.of(value)
                .filter(String.class::isInstance)
                .flatMap(name -> Kind.of((String) name))
                .orElseThrow(() -> new EvaluationException("memory sink: the rowkindField " + kindColumn + " is "
                        + ValueText.of(value) + ", expected insert, update, upsert or delete"));
    }
}
