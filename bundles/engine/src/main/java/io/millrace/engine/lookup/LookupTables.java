// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.lookup;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.LookupTable;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.node.Environment;
import io.millrace.plan.stream.StreamDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lookup tables of an engine.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
public final class LookupTables implements AutoCloseable {
    private final Map<String, RunningTable> tables = new ConcurrentHashMap<>();

    /**
     * Begins to run a table, or goes on with a changed definition.
     *
     * @throws MillraceException if its type is missing or refuses its options, or if it cannot be connected
     */
    public void define(StreamDefinition definition, Environment environment) {
        RunningTable table = new RunningTable(definition, environment);
        table.open();
        close(tables.put(definition.name(), table));
    }

    /** Begins to run a table of an earlier life, as soon as its type is there. */
    public void restore(StreamDefinition definition, Environment environment) {
        RunningTable table = new RunningTable(definition, environment);
        tables.put(definition.name(), table);
        table.openWhenProvided();
    }

    /**
     * A table that is defined. What is returned stays good when the definition changes.
     *
     * @throws MillraceException with code PLUGIN_MISSING if nothing provides its type
     */
    public LookupTable require(String name, Environment environment) {
        find(name).requireProvider();
        return new TableReference(() -> find(name));
    }

    /** Whether a table of this name is defined whose source is that extension. */
    public boolean isOfType(String name, ExtensionId type) {
        RunningTable table = tables.get(name);
        return table != null && type.answers(table.type());
    }

    private RunningTable find(String name) {
        RunningTable table = tables.get(name);
        if (table == null) {
            throw new MillraceException(ErrorCode.EXECUTOR, "lookup table " + name + " is not found");
        }
        return table;
    }

    /** Ends a table, if it runs. */
    public void drop(String name) {
        close(tables.remove(name));
    }

    private static void close(RunningTable table) {
        if (table != null) table.close();
    }

    @Override
    public void close() {
        tables.values().forEach(RunningTable::close);
        tables.clear();
    }
}
