// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded cases on disk: JSON files, each a list. */
public final class CaseFiles {
    /** The folder that holds them; tests run in the folder of their module. */
    public static final Path ROOT = Path.of("src", "test", "resources", "conformance");

    private CaseFiles() {}

    /** All cases in all files below a folder, in the order of the file names. */
    public static List<JsonNode> below(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> Json.read(file).valueStream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Case> cases() {
        return below("cases").stream().map(Case::of).toList();
    }
}
