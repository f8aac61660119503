// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The licences that a bundle declares in the header {@code Bundle-License} of its manifest. */
final class ManifestLicences {

    private ManifestLicences() {}

    static List<String> of(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String header =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-License");
            return header == null ? List.of() : parse(header);
        }
    }

    /** The names of the clauses, without their attributes. */
    static List<String> parse(String header) {
        return Arrays.stream(header.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(clause -> clause.split(";")[0].replace("\"", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
