// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import io.millrace.api.function.Function;
import io.millrace.testkit.engine.ClasspathExtensions;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The function families among the built modules, with the operators and formats that rules need. */
final class Families {
    private final ClassLoader loader;
    private final List<Entry> entries = new ArrayList<>();

    private Families(ClassLoader loader) {
        this.loader = loader;
    }

    /** A function under one of its names. */
    record Entry(String family, String name, Function function) {}

    /** @param bundles the folder of the modules */
    static Families of(Path bundles) {
        List<Path> modules = new ArrayList<>();
        for (String group : List.of("functions", "operators", "formats"))
            modules.addAll(children(bundles.resolve(group)));
        List<Path> built = modules.stream()
                .filter(module -> Files.isDirectory(module.resolve("target/classes")))
                .toList();
        Families families = new Families(loader(built));
        built.stream()
                .filter(module -> module.getParent().endsWith("functions"))
                .forEach(families::add);
        return families;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    ClasspathExtensions extensions() {
        Map<String, Function> functions = new TreeMap<>();
        entries.forEach(entry -> functions.put(entry.name(), entry.function()));
        return ClasspathExtensions.find(loader).withFunctions(functions);
    }

    private void add(Path module) {
        String family = module.getFileName().toString();
        new FamilyComponent(module.resolve("target/classes"), loader)
                .functions()
                .forEach((name, function) -> entries.add(new Entry(family, name, function)));
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
                .map(Families::url)
                .toArray(URL[]::new);
        return new URLClassLoader(folders, Families.class.getClassLoader());
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
