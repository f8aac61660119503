// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import io.millrace.api.function.Function;
import io.millrace.api.time.Clock;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.jar.Manifest;

/**
 * Extensions from the class path, found as a framework would find them: by the component descriptors that manifests
 * name. Components that need a framework to be made, such as function families, are added by hand.
 */
public final class ClasspathExtensions {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Map<ClassLoader, List<ComponentDescriptor>> KNOWN = new ConcurrentHashMap<>();

    private final ExtensionRegistry registry = new ExtensionRegistry();
    private final ClassLoader loader;

    private ClasspathExtensions(ClassLoader loader) {
        this.loader = loader;
    }

    /** All extensions of the class path that can be made without a framework. */
    public static ClasspathExtensions find() {
        return find(ClasspathExtensions.class.getClassLoader());
    }

    /** All extensions that a class loader finds and that can be made without a framework. */
    public static ClasspathExtensions find(ClassLoader loader) {
        ClasspathExtensions extensions = new ClasspathExtensions(loader);
        components(loader).forEach(extensions::add);
        return extensions;
    }

    /** The same with functions that need no more of a framework than a clock and a place to be published. */
    public static ClasspathExtensions find(ClassLoader loader, Clock clock) {
        ClasspathExtensions extensions = find(loader);
        FunctionComponents functions = new FunctionComponents(loader, clock);
        components(loader).forEach(component -> extensions.withFunctions(functions.functions(component)));
        return extensions;
    }

    /** The only component that is published under an interface. */
    public <T> T component(Class<T> type) {
        List<ComponentDescriptor> found = components(loader).stream()
                .filter(component -> component.interfaces().contains(type.getName()))
                .toList();
        if (found.size() == 1) return type.cast(instance(found.get(0).implementation()));
        throw new IllegalStateException(
                "expected one " + type.getSimpleName() + " on the class path but found " + found);
    }

    private static List<ComponentDescriptor> components(ClassLoader loader) {
        return KNOWN.computeIfAbsent(loader, ClasspathExtensions::scan);
    }

    private static List<ComponentDescriptor> scan(ClassLoader loader) {
        List<ComponentDescriptor> components = new ArrayList<>();
        try {
            for (URL manifest : Collections.list(loader.getResources(MANIFEST))) {
                for (String path : descriptors(manifest)) {
                    components.add(ComponentDescriptor.read(sibling(manifest, path)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(components);
    }

    public ExtensionRegistry registry() {
        return registry;
    }

    /** Adds an extension of which each use gets an instance of its own. It is used before one of the same name. */
    public ClasspathExtensions with(ExtensionKind kind, String name, Supplier<Object> instances) {
        HarnessProviders.add(registry, kind, name, instances);
        return this;
    }

    /** Adds functions by name. */
    public ClasspathExtensions withFunctions(Map<String, ? extends Function> functions) {
        functions.forEach((name, function) -> with(ExtensionKind.FUNCTION, name, () -> function));
        return this;
    }

    private static List<String> descriptors(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            String header = new Manifest(in).getMainAttributes().getValue("Service-Component");
            return header == null ? List.of() : Arrays.asList(header.split("\\s*,\\s*"));
        }
    }

    private static URL sibling(URL manifest, String path) throws MalformedURLException {
        String root = manifest.toString();
        return new URL(root.substring(0, root.length() - MANIFEST.length()) + path);
    }

    private void add(ComponentDescriptor component) {
        for (ExtensionKind kind : ExtensionKind.values()) {
            if (!component.interfaces().contains(kind.service().getName())) continue;
            List<String> names = Optional.ofNullable(component.properties().get(kind.property()))
                    .orElse(List.of());
            Supplier<Object> instances = instances(component);
            names.forEach(name -> with(kind, name, instances));
        }
    }

    private Supplier<Object> instances(ComponentDescriptor component) {
        if (component.prototype()) return () -> instance(component.implementation());
        Object[] only = new Object[1];
        return () -> {
            synchronized (only) {
                if (only[0] == null) only[0] = instance(component.implementation());
                return only[0];
            }
        };
    }

    private Object instance(String className) {
        try {
            return Class.forName(className, true, loader)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(
                    "the component " + className + " cannot be made without a framework", failure);
        }
    }
}
