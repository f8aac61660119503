// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import io.millrace.api.function.Function;
import io.millrace.itests.BuiltModules;
import io.millrace.testkit.engine.ClasspathExtensions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        BuiltModules modules = BuiltModules.in(bundles);
        Families families = new Families(modules.loader());
        modules.folders().stream()
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
}
