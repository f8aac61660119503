// SPDX-License-Identifier: Apache-2.0
package io.millrace.exchange.plugin;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.sink.RowSink;
import java.util.Map;
import java.util.function.BiConsumer;

/** Hands rows, with the name of its rule, to a collector that outlives it. */
public final class CollectSink implements RowSink {
    private static final Option BLOCKS = Option.flag("blocks");

    private final BiConsumer<String, Map<String, Object>> collector;
    private boolean blocks = true;
    private String rule;

    public CollectSink(BiConsumer<String, Map<String, Object>> collector) {
        this.collector = collector;
    }

    @Override
    public OptionSet options() {
        return OptionSet.of(BLOCKS);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        rule = context.ruleId();
        blocks = options.flag(BLOCKS);
    }

    @Override
    public boolean mayBlock() {
        return blocks;
    }

    @Override
    public void send(Row row) {
        collector.accept(rule, row.toMap());
    }
}
