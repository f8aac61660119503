// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * @param path the file before its name is changed by the pattern
 * @param gzip whether files are compressed
 */
record FileSinkOptions(Path path, FileType fileType, HeaderRule header, boolean gzip, Rolling rolling) {
    private static final Path DATA = Path.of("data");

    private static final Option PATH = Option.text("path")
            .orElse("cache")
            .describe("File to write; a relative path starts in the data folder, which may also be written as data");
    private static final Option FILE_TYPE = Option.text("fileType")
            .orElse("lines")
            .oneOf("lines", "json", "csv")
            .describe(
                    "lines: a line feed between messages; json: one array of all; csv: lines, of the format delimited");
    private static final Option COMPRESSION =
            Option.text("compression").orElse("").describe("gzip, or empty for none");

    /** Known so that a rule that relies on them is told, not misled. */
    private static final Option ENCRYPTION = Option.text("encryption").describe("Not supported, must be empty");

    private static final Option ROLLING_HOOK = Option.text("rollingHook").describe("Not supported, must be empty");

    static final OptionSet DECLARED = OptionSet.of(
            PATH,
            FILE_TYPE,
            HeaderRule.HAS_HEADER,
            COMPRESSION,
            Rolling.INTERVAL,
            Rolling.COUNT,
            Rolling.SIZE,
            Rolling.CHECK,
            Rolling.NAMES,
            ENCRYPTION,
            ROLLING_HOOK);

    static FileSinkOptions of(Options options, Path dataFolder) {
        refuseIfGiven(options, ENCRYPTION);
        refuseIfGiven(options, ROLLING_HOOK);
        FileType type = FileType.valueOf(options.text(FILE_TYPE).toUpperCase(Locale.ROOT));
        return new FileSinkOptions(
                path(options.text(PATH), dataFolder),
                type,
                HeaderRule.of(options, type),
                isGzip(options),
                Rolling.of(options));
    }

    private static void refuseIfGiven(Options options, Option option) {
        if (options.text(option).isEmpty()) return;
        throw MillraceException.options("option " + option.name() + " of the file sink is not supported");
    }

    private static boolean isGzip(Options options) {
        String name = options.text(COMPRESSION).toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("gzip")) return !name.isEmpty();
        throw MillraceException.options(
                "option compression of the file sink is " + name + ", expected gzip or nothing");
    }

    private static Path path(String text, Path dataFolder) {
        if (text.contains("{{")) {
            throw MillraceException.options(
                    "option path of the file sink is " + text + ", expected a path without a template");
        }
        try {
            Path path = Path.of(text);
            Path inside = path.startsWith(DATA) ? DATA.relativize(path) : path;
            Path file = dataFolder.resolve(inside).toAbsolutePath().normalize();
            if (text.isEmpty() || file.equals(dataFolder.toAbsolutePath().normalize())) throw noFile(text);
            return file;
        } catch (InvalidPathException e) {
            throw noFile(text);
        }
    }

    private static MillraceException noFile(String text) {
        return MillraceException.options("option path of the file sink is '" + text + "', expected the path of a file");
    }
}
