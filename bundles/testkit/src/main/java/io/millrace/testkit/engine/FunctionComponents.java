// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import io.millrace.api.function.Function;
import io.millrace.api.store.KeyedState;
import io.millrace.api.time.Clock;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Makes components that publish functions and ask a framework for nothing but the clock, keyed state and a place to publish
 * them. All other components are left alone.
 */
final class FunctionComponents {
    private final Map<Class<?>, Object> services;

    FunctionComponents(Clock clock) {
        services = Map.of(Clock.class, clock, KeyedState.class, new MemoryKeyedState());
    }

    /** The functions that a component publishes, by name. */
    Map<String, Function> functions(ComponentDescriptor component) {
        boolean family = component.interfaces().isEmpty();
        if (!family && !component.interfaces().contains(Function.class.getName())) return Map.of();
        Map<String, Function> published = new LinkedHashMap<>();
        for (Constructor<?> constructor : constructors(component.implementation())) {
            if (!isServed(constructor, family)) continue;
            Object instance = make(constructor, published);
            if (instance instanceof Function function) {
                component.properties().getOrDefault("name", List.of()).forEach(name -> published.put(name, function));
            }
        }
        return published;
    }

    private static Constructor<?>[] constructors(String className) {
        try {
            return Class.forName(className, false, FunctionComponents.class.getClassLoader())
                    .getConstructors();
        } catch (ClassNotFoundException | NoClassDefFoundError incomplete) {
            return new Constructor<?>[0];
        }
    }

    private boolean isServed(Constructor<?> constructor, boolean family) {
        List<Class<?>> parameters = Arrays.asList(constructor.getParameterTypes());
        if (parameters.isEmpty() || family && !parameters.contains(BundleContext.class)) return false;
        return parameters.stream().allMatch(type -> type == BundleContext.class || services.containsKey(type));
    }

    private Object make(Constructor<?> constructor, Map<String, Function> published) {
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(type -> type == BundleContext.class ? bundle(published) : services.get(type))
                    .toArray());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(
                    "the component " + constructor.getDeclaringClass().getName() + " cannot be made", failure);
        }
    }

    /** A bundle that can do one thing: publish services. Those that are functions are kept. */
    private static BundleContext bundle(Map<String, Function> published) {
        InvocationHandler register = (proxy, method, arguments) -> {
            if (!method.getName().equals("registerService")) {
                throw new UnsupportedOperationException("there is no framework for " + method.getName());
            }
            Object name = ((Dictionary<?, ?>) arguments[2]).get("name");
            if (arguments[1] instanceof Function function) published.put((String) name, function);
            return standIn(ServiceRegistration.class, (registration, call, nothing) -> null);
        };
        return standIn(BundleContext.class, register);
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
