// SPDX-License-Identifier: Apache-2.0
package io.millrace.exchange;

import io.millrace.engine.Engine;
import io.millrace.engine.EngineSettings;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.exchange.ExchangeSettings;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.exchange.plugin.CollectSink;
import io.millrace.exchange.plugin.NumbersSource;
import io.millrace.exchange.plugin.TagFunction;
import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.functions.analytic.AnalyticFunctions;
import io.millrace.operator.filter.FilterOperator;
import io.millrace.operator.project.ProjectOperator;
import io.millrace.operator.window.count.CountWindowOperator;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.store.EmbeddedStore;
import io.millrace.testkit.engine.ClasspathExtensions;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** An engine whose plugins are updated as a framework updates bundles: the old service goes, a new one comes, with new classes. */
final class ExchangeEngine implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    /** What can be updated. */
    enum Plugin {
        FUNCTION,
        AGGREGATE,
        ANALYTIC,
        FILTER,
        PROJECT,
        WINDOW,
        SOURCE,
        SINK
    }

    final Engine engine;
    final List<Long> holdNanos = Collections.synchronizedList(new ArrayList<>());
    final List<WeakReference<ClassLoader>> oldLoaders = new ArrayList<>();
    final Map<String, List<Map<String, Object>>> results = new ConcurrentHashMap<>();
    private final Map<Plugin, List<Provider>> installed = new ConcurrentHashMap<>();
    private final Map<Plugin, WeakReference<ClassLoader>> loaders = new ConcurrentHashMap<>();
    private final ExtensionRegistry registry;
    private final EmbeddedStore store;
    private boolean collects = true;
    private int version;

    ExchangeEngine(Path folder) {
        store = new EmbeddedStore(folder);
        registry = ClasspathExtensions.find().registry();
        for (Plugin plugin : Plugin.values()) install(plugin);
        ExchangeSettings exchanges = new ExchangeSettings(60_000, holdNanos::add);
        engine = new Engine(
                new EngineSettings(2, ZoneOffset.UTC, folder, exchanges),
                registry,
                ConfigurationGroups.none(),
                store,
                new StreamSqlCompiler());
    }

    int version() {
        return version;
    }

    /** Forgets results, so that only what the engine keeps is kept. */
    void stopCollecting() {
        collects = false;
        results.clear();
    }

    private void collect(String rule, Map<String, Object> row) {
        if (collects)
            results.computeIfAbsent(rule, id -> Collections.synchronizedList(new ArrayList<>()))
                    .add(row);
    }

    void update(Plugin plugin) {
        List<Provider> old = installed.remove(plugin);
        for (Provider provider : old) {
            registry.remove(provider);
            if (!provider.uses().awaitNone(PATIENCE_MILLIS)) throw new AssertionError(provider.id() + " is still used");
        }
        oldLoaders.add(loaders.get(plugin));
        install(plugin);
    }

    private void install(Plugin plugin) {
        version++;
        List<Provider> providers = providers(plugin);
        installed.put(plugin, providers);
        providers.forEach(registry::add);
    }

    private List<Provider> providers(Plugin plugin) {
        return switch (plugin) {
            case FUNCTION -> {
                Object function = load(plugin, "io.millrace.exchange.plugin.").instance(TagFunction.class, version);
                yield List.of(provider(ExtensionKind.FUNCTION, "tag", () -> function));
            }
            case AGGREGATE -> functions(plugin, "io.millrace.functions.aggregate.", AggregateFunctions.class);
            case ANALYTIC -> functions(plugin, "io.millrace.functions.analytic.", AnalyticFunctions.class);
            case FILTER -> operator(plugin, "filter", FilterOperator.class);
            case PROJECT -> operator(plugin, "project", ProjectOperator.class);
            case WINDOW -> operator(plugin, "window-count", CountWindowOperator.class);
            case SOURCE -> {
                PluginLoader loader = load(plugin, "io.millrace.exchange.plugin.");
                yield List.of(provider(ExtensionKind.SOURCE, "numbers", () -> loader.instance(NumbersSource.class)));
            }
            case SINK -> {
                PluginLoader loader = load(plugin, "io.millrace.exchange.plugin.");
                java.util.function.BiConsumer<String, Map<String, Object>> collector = this::collect;
                yield List.of(
                        provider(ExtensionKind.SINK, "collect", () -> loader.instance(CollectSink.class, collector)));
            }
        };
    }

    private List<Provider> operator(Plugin plugin, String type, Class<?> operator) {
        PluginLoader loader = load(plugin, operator.getPackageName() + ".");
        return List.of(provider(ExtensionKind.OPERATOR, type, () -> loader.instance(operator)));
    }

    private List<Provider> functions(Plugin plugin, String prefix, Class<?> family) {
        List<Provider> providers = new ArrayList<>();
        family(load(plugin, prefix), family)
                .forEach((name, function) -> providers.add(provider(ExtensionKind.FUNCTION, name, () -> function)));
        return providers;
    }

    private static Map<String, ?> family(PluginLoader loader, Class<?> family) {
        try {
            java.lang.reflect.Method all = loader.loadClass(family.getName()).getDeclaredMethod("all");
            all.setAccessible(true);
            return (Map<String, ?>) all.invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PluginLoader load(Plugin plugin, String prefix) {
        PluginLoader loader = new PluginLoader(prefix);
        loaders.put(plugin, new WeakReference<>(loader));
        return loader;
    }

    /** Later versions rank higher than those that the class path has. */
    private Provider provider(ExtensionKind kind, String name, Supplier<Object> create) {
        Provider.Order order = new Provider.Order(Integer.MAX_VALUE, (long) version, version);
        return new Provider(new ExtensionId(kind, name), "test", version + ".0.0", order, create, instance -> {});
    }

    @Override
    public void close() {
        engine.close();
        store.close();
    }
}
