// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.plugins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle with one function, named like the last part of the bundle, that multiplies. */
public record TimesPlugin(String name, String version, String factor) {
    private static final String ACTIVATOR = TimesActivator.class.getName();

    public String function() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest());
                InputStream activator = TimesPlugin.class.getResourceAsStream("TimesActivator.class")) {
            jar.putNextEntry(new JarEntry(ACTIVATOR.replace('.', '/') + ".class"));
            activator.transferTo(jar);
        }
        return bytes.toByteArray();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Bundle-Activator", ACTIVATOR);
        headers.putValue("Import-Package", "org.osgi.framework,io.millrace.api.function;version=\"[1.0,2)\"");
        headers.putValue(TimesActivator.FACTOR, factor);
        headers.putValue(TimesActivator.FUNCTION, function());
        return manifest;
    }
}
