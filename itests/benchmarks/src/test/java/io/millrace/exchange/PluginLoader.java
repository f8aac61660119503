// SPDX-License-Identifier: Apache-2.0
package io.millrace.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads the classes of one plugin anew, as the class loader of an updated bundle does; everything else is its parent's. */
final class PluginLoader extends ClassLoader {
    private final String prefix;

    /** @param prefix how the names of the plugin's classes begin */
    PluginLoader(String prefix) {
        super(PluginLoader.class.getClassLoader());
        this.prefix = prefix;
    }

    /** A new instance of one of the plugin's classes. */
    Object instance(Class<?> of, Object... arguments) {
        try {
            return loadClass(of.getName()).getDeclaredConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) throw new ClassNotFoundException(name);
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
