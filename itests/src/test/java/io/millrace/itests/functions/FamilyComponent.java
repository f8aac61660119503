// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import io.millrace.api.function.Function;
import io.millrace.api.time.Clock;
import io.millrace.testkit.plugin.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** The component of a family, made without a container: it publishes its functions to a bundle that only notes them. */
final class FamilyComponent {
    /** When all examples take place. */
    static final Instant NOW = Instant.parse("2025-07-04T09:05:03.045Z");

    private final Path classes;
    private final ClassLoader loader;

    FamilyComponent(Path classes, ClassLoader loader) {
        this.classes = classes;
        this.loader = loader;
    }

    /** What the family publishes, by name. */
    Map<String, Function> functions() {
        FunctionsBundle bundle = new FunctionsBundle();
        try (Stream<Path> descriptors = Files.list(classes.resolve("OSGI-INF"))) {
            descriptors
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".xml"))
                    .forEach(file -> make(file.substring(0, file.length() - ".xml".length()), bundle));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle.functions();
    }

    private void make(String className, FunctionsBundle bundle) {
        try {
            Constructor<?> constructor = loader.loadClass(className).getConstructors()[0];
            Object[] arguments = Stream.of(constructor.getParameterTypes())
                    .map(type -> argument(type, bundle))
                    .toArray();
            constructor.newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot make the family " + className, failure);
        }
    }

    private Object argument(Class<?> type, FunctionsBundle bundle) {
        if (type == BundleContext.class) return bundle.context();
        if (type == Clock.class) return ManualClock.at(NOW.toEpochMilli());
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(type.getName() + " is not there when examples run");
        });
    }
}
