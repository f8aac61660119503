// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The modules with functions, operators and formats that were built, as a class path; new ones are found by themselves. */
public final class BuiltModules {
    private final List<Path> folders;
    private final ClassLoader loader;

    private BuiltModules(List<Path> folders) {
        this.folders = folders;
        this.loader = loader(folders);
    }

    /** @param bundles the folder of the modules */
    public static BuiltModules in(Path bundles) {
        List<Path> modules = new ArrayList<>();
        for (String group : List.of("functions", "operators", "formats"))
            modules.addAll(children(bundles.resolve(group)));
        return new BuiltModules(modules.stream()
                .filter(module -> Files.isDirectory(module.resolve("target/classes")))
                .toList());
    }

    public List<Path> folders() {
        return folders;
    }

    public ClassLoader loader() {
        return loader;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(Path::getFileName)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassLoader loader(List<Path> modules) {
        URL[] folders = modules.stream()
                .flatMap(module -> Stream.concat(Stream.of(module.resolve("target/classes")), jars(module)))
                .map(BuiltModules::url)
                .toArray(URL[]::new);
        return new URLClassLoader(folders, BuiltModules.class.getClassLoader());
    }

    /** Libraries that a bundle carries as jars. */
    private static Stream<Path> jars(Path module) {
        Path lib = module.resolve("target/classes/lib");
        return Files.isDirectory(lib) ? children(lib).stream() : Stream.empty();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
