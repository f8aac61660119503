// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import io.millrace.api.function.Function;
import io.millrace.api.store.KeyedState;
import io.millrace.api.time.Clock;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;

/**
 * Makes components that publish functions and ask a framework for nothing but the clock, keyed state and a place to publish
 * them. All other components are left alone.
 */
final class FunctionComponents {
    private final ClassLoader loader;
    private final Map<Class<?>, Object> services;
    private final Map<String, Function> all = new TreeMap<>();

    FunctionComponents(ClassLoader loader, Clock clock) {
        this.loader = loader;
        services = Map.of(Clock.class, clock, KeyedState.class, new MemoryKeyedState());
    }

    /** The functions that a component publishes, by name. */
    Map<String, Function> functions(ComponentDescriptor component) {
        if (!component.interfaces().isEmpty()) return Map.of();
        FunctionsBundle bundle = new FunctionsBundle(all);
        for (Constructor<?> constructor : constructors(component.implementation())) {
            if (isServed(constructor)) make(constructor, bundle);
        }
        return bundle.functions();
    }

    private Constructor<?>[] constructors(String className) {
        try {
            return Class.forName(className, false, loader).getConstructors();
        } catch (ClassNotFoundException | NoClassDefFoundError incomplete) {
            return new Constructor<?>[0];
        }
    }

    private boolean isServed(Constructor<?> constructor) {
        List<Class<?>> parameters = Arrays.asList(constructor.getParameterTypes());
        if (!parameters.contains(BundleContext.class)) return false;
        return parameters.stream().allMatch(type -> type == BundleContext.class || services.containsKey(type));
    }

    private void make(Constructor<?> constructor, FunctionsBundle bundle) {
        try {
            constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type == BundleContext.class ? bundle.context() : services.get(type))
                    .toArray());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(
                    "the component " + constructor.getDeclaringClass().getName() + " cannot be made", failure);
        }
    }
}
