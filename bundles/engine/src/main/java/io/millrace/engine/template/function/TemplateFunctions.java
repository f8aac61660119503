// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All functions, by name. */
public final class TemplateFunctions {
    private static final Map<String, TemplateFunction> ALL = all();

    /** Functions of the dialect that are not there: they ask the machine or network, or make keys and certificates. */
    private static final Set<String> LEFT_OUT = Set.of(
            "env",
            "expandenv",
            "getHostByName",
            "bcrypt",
            "htpasswd",
            "derivePassword",
            "genPrivateKey",
            "buildCustomCert",
            "genCA",
            "genCAWithKey",
            "genSelfSignedCert",
            "genSelfSignedCertWithKey",
            "genSignedCert",
            "genSignedCertWithKey");

    private TemplateFunctions() {}

    public static Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether the dialect knows the function although it is not there. */
    public static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name);
    }

    private static Map<String, TemplateFunction> all() {
        Registry registry = new Registry();
        GoFunctions.addTo(registry);
        EngineFunctions.addTo(registry);
        TextFunctions.addTo(registry);
        TextShapes.addTo(registry);
        NumberFunctions.addTo(registry);
        DefaultFunctions.addTo(registry);
        JsonFunctions.addTo(registry);
        TypeFunctions.addTo(registry);
        ListFunctions.addTo(registry);
        MapFunctions.addTo(registry);
        EncodingFunctions.addTo(registry);
        RandomFunctions.addTo(registry);
        DateFunctions.addTo(registry);
        PatternFunctions.addTo(registry);
        PathFunctions.addTo(registry);
        UrlFunctions.addTo(registry);
        VersionFunctions.addTo(registry);
        return registry.functions();
    }
}
