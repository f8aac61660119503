// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.lookup;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.LookupTable;
import io.millrace.api.option.Options;
import io.millrace.api.source.LookupSource;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionListener;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import io.millrace.engine.node.Environment;
import io.millrace.engine.source.SourceOptions;
import io.millrace.plan.stream.StreamDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lookup table with the instance of its connector. When another provider is put in use, so is another instance. */
final class RunningTable implements LookupTable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningTable.class);

    /** A connector at work. */
    private record Instance(Provider provider, LookupSource source, Options options, EngineNodeContext context) {
        void close() {
            try {
                source.close();
            } catch (Exception failure) {
                context.report(failure);
            } finally {
                context.close();
                giveBack();
            }
        }

        private void giveBack() {
            try {
                provider.release().accept(source);
            } finally {
                provider.uses().end();
            }
        }
    }

    private final StreamDefinition definition;
    private final Environment environment;
    private final ExtensionId type;
    private final ExtensionListener listener = this::changed;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Condition provided = oneAtATime.newCondition();
    private volatile Optional<Instance> instance = Optional.empty();
    private boolean closed;

    RunningTable(StreamDefinition definition, Environment environment) {
        this.definition = definition;
        this.environment = environment;
        this.type = new ExtensionId(ExtensionKind.LOOKUP, definition.sourceType());
    }

    /** @throws MillraceException if it cannot run */
    void open() {
        oneAtATime.lock();
        try {
            use(environment.extensions().require(type));
        } finally {
            oneAtATime.unlock();
        }
        environment.extensions().addListener(listener);
    }

    void openWhenProvided() {
        environment.extensions().addListener(listener);
        changed(type);
    }

    ExtensionId type() {
        return type;
    }

    /** @throws io.millrace.api.error.PluginMissingException if nothing provides its type */
    void requireProvider() {
        environment.extensions().require(type);
    }

    private void changed(ExtensionId id) {
        if (id.equals(type)) environment.threads().blocking().execute(this::follow);
    }

    /** Works with the provider in use now. */
    private void follow() {
        oneAtATime.lock();
        try {
            Optional<Provider> wanted = environment.extensions().find(type);
            if (closed || wanted.equals(instance.map(Instance::provider))) return;
            closeInstance();
            wanted.ifPresent(this::use);
        } catch (RuntimeException failure) {
            LOG.error("lookup table {} cannot run: {}", definition.name(), failure.getMessage());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void use(Provider provider) {
        LookupSource source = (LookupSource) provider.create().get();
        provider.uses().begin();
        NodeMetrics metrics = new NodeMetrics("lookup_" + definition.name() + "_0_", true);
        EngineNodeContext context =
                new EngineNodeContext(environment, "$$lookup_" + definition.name(), definition.name(), metrics);
        Options options = SourceOptions.of(environment.configuration(), definition, source.options());
        Instance opened = new Instance(provider, source, options, context);
        try {
            source.options().validate(options);
            source.provision(context, options);
            source.connect();
        } catch (Exception refused) {
            opened.close();
            throw refusal(refused);
        }
        instance = Optional.of(opened);
        provided.signalAll();
    }

    private MillraceException refusal(Exception cause) {
        if (cause instanceof MillraceException refused) return refused;
        return new MillraceException(
                ErrorCode.EXECUTOR,
                "lookup table " + definition.name() + " cannot be used: " + cause.getMessage(),
                cause);
    }

    private Instance required() {
        return instance.orElseThrow(() -> new MillraceException(
                ErrorCode.PLUGIN_MISSING,
                "lookup table " + definition.name() + " does not run: " + type + " is not there or failed"));
    }

    @Override
    public boolean mayBlock() {
        return instance.map(opened -> opened.source().mayBlock()).orElse(true);
    }

    @Override
    public Options options() {
        return required().options();
    }

    @Override
    public List<Map<String, Object>> find(List<String> fields, List<String> keys, List<Object> values)
            throws Exception {
        oneAtATime.lock();
        try {
            awaitInstance();
            return required().source().lookup(fields, keys, values);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** While the bundle of its connector is updated, questions wait a little rather than fail. */
    private void awaitInstance() throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(environment.exchanges().graceMillis());
        while (instance.isEmpty() && !closed && left > 0) left = provided.awaitNanos(left);
    }

    private void closeInstance() {
        instance.ifPresent(Instance::close);
        instance = Optional.empty();
    }

    @Override
    public void close() {
        environment.extensions().removeListener(listener);
        oneAtATime.lock();
        try {
            closed = true;
            closeInstance();
            provided.signalAll();
        } finally {
            oneAtATime.unlock();
        }
    }
}
