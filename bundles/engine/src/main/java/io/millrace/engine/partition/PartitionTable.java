// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.partition;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers partitions in the order in which they are first met. Partitions are told apart by the text forms of their keys, so
 * that 1, 1.0 and "1" are one; null is a partition of its own. They are never forgotten, so their number is limited.
 *
 * <p><b>Threads:</b> confined to its pipeline.
 */
public final class PartitionTable {
    private final Expression[] keys;
    private final Value[] values;
    private final long limit;
    private final RawKeys known;
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> texts = new ArrayList<>();
    private Row row;
    private long generation;
    private int partition;

    /**
     * @param keys without any there is one partition
     * @param limit the greatest number of partitions
     */
    public PartitionTable(List<Expression> keys, long limit) {
        this.keys = keys.toArray(Expression[]::new);
        this.values = new Value[keys.size()];
        Arrays.setAll(values, key -> new Value());
        this.limit = limit;
        this.known = new RawKeys(Math.max(1, keys.size()));
        if (keys.isEmpty()) add(List.of());
    }

    /**
     * The number of the partition of a row, from 0 on. Asked again for the same row it answers from memory.
     *
     * @throws EvaluationException if a key cannot be evaluated, or if there are too many partitions
     */
    public int partition(Row of) {
        if (keys.length == 0) return 0;
        if (of != row || of.generation() != generation) {
            row = null;
            partition = find(of);
            row = of;
            generation = of.generation();
        }
        return partition;
    }

    private int find(Row of) {
        for (int key = 0; key < keys.length; key++) {
            keys[key].evaluate(of, values[key]);
            known.take(key, values[key]);
        }
        int found = known.find();
        if (found < 0) known.put(found = partition(texts()));
        return found;
    }

    private List<String> texts() {
        List<String> key = new ArrayList<>(values.length);
        for (Value value : values) key.add(value.isAbsent() ? null : text(value.object()));
        return Collections.unmodifiableList(key);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : ValueText.of(value);
    }

    /**
     * The number of the partition with this key, which is begun if it is new.
     *
     * @param key the text forms of its keys, null for null
     */
    public int partition(List<String> key) {
        Integer number = numbers.get(key);
        return number == null ? add(key) : number;
    }

    /** The text forms of the keys of a partition, null for null; unmodifiable. */
    public List<String> key(int number) {
        return texts.get(number);
    }

    private int add(List<String> key) {
        if (texts.size() >= limit) {
            throw new EvaluationException("no room for partition " + key + ": analytic functions look back on at most "
                    + limit + " partitions, see the rule option planOptimizeStrategy.analyticPartitionLimit");
        }
        numbers.put(key, texts.size());
        texts.add(key);
        return texts.size() - 1;
    }
}
