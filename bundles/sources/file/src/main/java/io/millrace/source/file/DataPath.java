// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.MillraceException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as users write them. */
final class DataPath {
    /** The name of the data folder in paths that are relative to the folder above it, as eKuiper has them. */
    private static final Path DATA = Path.of("data");

    private DataPath() {}

    /** An absolute path as it is, a relative one in the data folder; a leading {@code data} is that folder itself. */
    static Path resolve(Path dataFolder, String text, String option) {
        Path path = parse(text, option);
        Path inside = path.startsWith(DATA) ? DATA.relativize(path) : path;
        return dataFolder.resolve(inside).toAbsolutePath().normalize();
    }

    /** A path that lies in the directory, or is the directory itself. */
    static Path below(Path directory, String datasource) {
        Path inside = parse(datasource.replaceFirst("^/+", ""), "datasource");
        for (Path element : inside) {
            if (element.toString().equals("..")) {
                throw MillraceException.options(
                        "option datasource of the file source is " + datasource + ", expected a path without ..");
            }
        }
        return directory.resolve(inside).normalize();
    }

    private static Path parse(String text, String option) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw MillraceException.options("option " + option + " of the file source is no path: " + e.getMessage());
        }
    }
}
