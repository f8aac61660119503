// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.node;

import io.millrace.api.time.Clock;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.connection.ConnectionPool;
import io.millrace.engine.exchange.ExchangeSettings;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.lookup.LookupTables;
import io.millrace.engine.thread.EngineThreads;
import java.nio.file.Path;

/** What all rules of an engine share. */
public record Environment(
        ExtensionRegistry extensions,
        EngineThreads threads,
        Clock clock,
        ConnectionPool connections,
        ConfigurationGroups configuration,
        Path dataFolder,
        LookupTables lookups,
        ExchangeSettings exchanges) {
    /** Surroundings without lookup tables. */
    public Environment(
            ExtensionRegistry extensions,
            EngineThreads threads,
            Clock clock,
            ConnectionPool connections,
            ConfigurationGroups configuration,
            Path dataFolder) {
        this(
                extensions,
                threads,
                clock,
                connections,
                configuration,
                dataFolder,
                new LookupTables(),
                ExchangeSettings.standard());
    }
}
