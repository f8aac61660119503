// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * @param location the file or directory to read
 * @param interval time from one reading to the next; zero means to read once, and to watch if it is a directory
 * @param sendInterval pause between two lines or csv records
 */
record FileSourceOptions(
        Path location,
        FileType fileType,
        Decompression decompression,
        Duration interval,
        Duration sendInterval,
        AfterRead afterRead,
        LineLayout layout) {
    private static final Option DATASOURCE =
            Option.text("datasource").orElse("").describe("File or directory to read, below path");
    private static final Option PATH = Option.text("path")
            .orElse("data")
            .describe("Directory; a relative one starts in the data folder, which may also be written as data");
    private static final Option FILE_TYPE = Option.text("fileType")
            .orElse("json")
            .describe(
                    "lines: each line is a payload; csv: each record is a row of texts; else the whole file is a payload");
    private static final Option DECOMPRESSION =
            Option.text("decompression").orElse("").describe("How files are packed: gzip, zlib or flate");
    private static final Option INTERVAL = Option.duration("interval")
            .orElse(Duration.ZERO)
            .describe("Time from one reading to the next; 0 reads a file once and watches a directory");
    private static final Option SEND_INTERVAL =
            Option.duration("sendInterval").orElse(Duration.ZERO).describe("Pause between two lines or csv records");
    private static final Option ACTION_AFTER_READ = Option.integer("actionAfterRead")
            .orElse(0L)
            .oneOf(0L, 1L, 2L)
            .describe("What becomes of a file: 0 it stays, 1 it is deleted, 2 it is moved to moveTo");
    private static final Option MOVE_TO =
            Option.text("moveTo").orElse("").describe("Folder for files that were read, made if it is not there");

    static final OptionSet DECLARED = OptionSet.of(
            DATASOURCE,
            PATH,
            FILE_TYPE,
            DECOMPRESSION,
            INTERVAL,
            SEND_INTERVAL,
            ACTION_AFTER_READ,
            MOVE_TO,
            LineLayout.HAS_HEADER,
            LineLayout.COLUMNS,
            LineLayout.DELIMITER,
            LineLayout.IGNORE_START_LINES,
            LineLayout.IGNORE_END_LINES);

    static FileSourceOptions of(Options options, Path dataFolder) {
        Path directory = DataPath.resolve(dataFolder, options.text(PATH), "path");
        Path location = DataPath.below(directory, options.text(DATASOURCE));
        if (!Files.exists(location)) {
            throw MillraceException.options(
                    "file source: " + location + " does not exist, expected a file or directory");
        }
        Optional<Path> moveTo = Optional.of(options.text(MOVE_TO))
                .filter(text -> !text.isEmpty())
                .map(text -> DataPath.resolve(dataFolder, text, "moveTo"));
        if (moveTo.filter(location::equals).isPresent()) {
            throw MillraceException.options(
                    "option moveTo of the file source is the directory that it reads: " + location);
        }
        FileType fileType = FileType.of(options.text(FILE_TYPE));
        Duration sendInterval = notNegative(options, SEND_INTERVAL);
        if (fileType == FileType.WHOLE && !sendInterval.isZero()) {
            throw MillraceException.options("option sendInterval of the file source needs fileType lines or csv, found "
                    + options.text(FILE_TYPE));
        }
        return new FileSourceOptions(
                location,
                fileType,
                Decompression.of(options.text(DECOMPRESSION)),
                notNegative(options, INTERVAL),
                sendInterval,
                AfterRead.of(options.integer(ACTION_AFTER_READ), moveTo),
                LineLayout.of(options));
    }

    private static Duration notNegative(Options options, Option option) {
        Duration duration = options.duration(option);
        if (!duration.isNegative()) return duration;
        throw MillraceException.options(
                "option " + option.name() + " of the file source is negative, expected 0 or more");
    }

    /** Whether the source waits for changes of a directory by itself. */
    boolean watches() {
        return interval.isZero() && Files.isDirectory(location);
    }
}
