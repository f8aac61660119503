// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.lookup;

import io.millrace.engine.node.Environment;
import io.millrace.engine.stream.TableLife;
import io.millrace.plan.stream.StreamDefinition;

/** Runs lookup tables as long as they are defined. */
public record EngineTables(Environment environment) implements TableLife {
    @Override
    public void defined(StreamDefinition table) {
        environment.lookups().define(table, environment);
    }

    @Override
    public void restored(StreamDefinition table) {
        environment.lookups().restore(table, environment);
    }

    @Override
    public void dropped(String name) {
        environment.lookups().drop(name);
    }
}
