// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import io.millrace.api.function.Function;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** A bundle that notes the functions that are published in it, and finds those of all families that were made before. */
final class FunctionsBundle {
    private static final Map<String, Function> ALL = new TreeMap<>();
    private final Map<String, Function> functions = new TreeMap<>();

    Map<String, Function> functions() {
        return functions;
    }

    BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> switch (method.getName()) {
            case "registerService" -> register((Function) arguments[1], (Dictionary<?, ?>) arguments[2]);
            case "getServiceReferences" -> references((String) arguments[1]);
            case "getService" -> ALL.get(((ServiceReference<?>) arguments[0]).getProperty("name"));
            default -> null;
        });
    }

    private Object register(Function function, Dictionary<?, ?> properties) {
        functions.put((String) properties.get("name"), function);
        ALL.put((String) properties.get("name"), function);
        return proxy(ServiceRegistration.class, (method, arguments) -> null);
    }

    private static ServiceReference<?>[] references(String filter) {
        return ALL.keySet().stream()
                .filter(name -> filter.contains("(name=" + name + ")"))
                .map(FunctionsBundle::reference)
                .toArray(ServiceReference<?>[]::new);
    }

    private static ServiceReference<?> reference(String name) {
        return proxy(ServiceReference.class, (method, arguments) -> switch (method.getName()) {
            case "getProperty" -> arguments[0].equals("name") ? name : null;
            case "hashCode" -> name.hashCode();
            case "equals" ->
                arguments[0] instanceof ServiceReference<?> other && name.equals(other.getProperty("name"));
            default -> null;
        });
    }

    private interface Answer {
        Object to(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        Object proxy = Proxy.newProxyInstance(
                FunctionsBundle.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments));
        return type.cast(proxy);
    }
}
