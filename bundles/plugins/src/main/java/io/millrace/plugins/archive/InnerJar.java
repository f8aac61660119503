// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The one jar that a zip, or a KAR of Karaf, brings. */
final class InnerJar {
    private static final List<String> DOCUMENTS = List.of("readme", "license", "notice", "changelog");
    private static final String KAR_FOLDER = "repository/";
    private static final List<String> KAR_COMPANIONS = List.of(".xml", ".sha1", ".sha256", ".sha512", ".md5");

    private final List<String> names;
    private final boolean kar;

    InnerJar(ZipFile zip) {
        names = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
        kar = names.stream().anyMatch(name -> name.equals("META-INF/KARAF.MF") || name.startsWith(KAR_FOLDER));
    }

    String name() {
        refuseForeign();
        List<String> jars = new ArrayList<>();
        for (String name : names) {
            if (isJar(name)) jars.add(name);
            else if (!isCompanion(name)) throw unexpected(name);
        }
        if (jars.size() == 1) return jars.get(0);
        throw Refusal.of(
                jars.isEmpty()
                        ? "the archive holds no jar, expected one OSGi bundle"
                        : "the archive holds " + jars.size() + " jars (" + String.join(", ", jars)
                                + "), expected one: a plugin brings its libraries inside its own jar");
    }

    private void refuseForeign() {
        names.stream().filter(name -> name.endsWith(".so")).findFirst().ifPresent(name -> {
            throw Refusal.of("'" + name + "' is a native plugin of eKuiper, code of Go for one build of its server; "
                    + "Millrace runs plugins for the JVM: rebuild it as an OSGi bundle");
        });
        names.stream().filter(name -> name.endsWith("install.sh")).findFirst().ifPresent(name -> {
            throw Refusal.of("'" + name + "' is not run: a plugin brings what it needs inside its own jar");
        });
    }

    private boolean isJar(String name) {
        return name.endsWith(".jar") && (kar ? name.startsWith(KAR_FOLDER) : name.indexOf('/') < 0);
    }

    private boolean isCompanion(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith("META-INF/") || DOCUMENTS.stream().anyMatch(last::startsWith)) return true;
        return kar && KAR_COMPANIONS.stream().anyMatch(last::endsWith);
    }

    private static RuntimeException unexpected(String name) {
        return Refusal.of(
                "the archive holds '" + name + "', which would have no effect; expected one jar at its top, and "
                        + "README, LICENSE or NOTICE at most. Default options of a source belong into a file in etc/");
    }
}
