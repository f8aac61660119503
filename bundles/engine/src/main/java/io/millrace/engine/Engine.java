// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine;

import io.millrace.api.store.KeyedState;
import io.millrace.api.store.Store;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.configuration.KeptGroups;
import io.millrace.engine.connection.ConnectionPool;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.lookup.EngineTables;
import io.millrace.engine.lookup.LookupTables;
import io.millrace.engine.node.Environment;
import io.millrace.engine.rule.Rules;
import io.millrace.engine.rule.Trials;
import io.millrace.engine.service.ConfigurationService;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.StreamService;
import io.millrace.engine.service.TrialService;
import io.millrace.engine.state.StoredKeyedState;
import io.millrace.engine.stream.StreamStore;
import io.millrace.engine.stream.Streams;
import io.millrace.engine.thread.EngineThreads;
import io.millrace.engine.thread.SystemClock;
import io.millrace.plan.compiler.SqlCompiler;
import java.util.List;

/**
 * An engine: threads, clock, registry, streams and rules.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
public final class Engine implements AutoCloseable {
    private final EngineThreads threads;
    private final SystemClock clock;
    private final StoredKeyedState keyedState;
    private final Streams streams;
    private final Rules rules;
    private final Trials trials;
    private final KeptGroups groups;
    private final LookupTables lookups;

    /** Makes an engine with the streams and rules that its store holds; rules that ran run again. */
    public Engine(
            EngineSettings settings,
            ExtensionRegistry extensions,
            ConfigurationGroups configuration,
            Store store,
            SqlCompiler compiler) {
        threads = new EngineThreads(settings.workers());
        clock = new SystemClock(threads, settings.zone());
        groups = new KeptGroups(configuration, store, extensions);
        Environment environment = new Environment(
                extensions,
                threads,
                clock,
                new ConnectionPool(extensions),
                groups,
                settings.dataFolder(),
                new LookupTables(),
                settings.exchanges());
        lookups = environment.lookups();
        keyedState = new StoredKeyedState(store);
        streams = new Streams(new StreamStore(store), compiler);
        EngineCatalog catalog = new EngineCatalog(extensions, streams);
        streams.setCatalog(catalog);
        streams.setTables(new EngineTables(environment));
        rules = new Rules(environment, store, compiler, catalog, streams);
        trials = new Trials(environment, rules.sharedStreams(), compiler, catalog);
        streams.restore();
        rules.restore();
    }

    public StreamService streams() {
        return streams;
    }

    public RuleService rules() {
        return rules;
    }

    /** Ids of the rules that use an extension now, in order. */
    public List<String> rulesUsing(ExtensionId extension) {
        return rules.using(extension);
    }

    public TrialService trials() {
        return trials;
    }

    public ConfigurationService configuration() {
        return groups;
    }

    public KeyedState keyedState() {
        return keyedState;
    }

    public SystemClock clock() {
        return clock;
    }

    @Override
    public void close() {
        trials.close();
        rules.close();
        lookups.close();
        threads.close();
    }
}
