// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The figures of one JVM, as it leaves them in a file for the JVM that started it. */
final class Result {
    static final String VERSION = "version";
    static final String ROWS = "rows";
    static final String CHECKSUM = "checksum";
    static final String RATE = "rate";
    static final String CPU = "cpu";
    static final String ALLOCATED = "allocated";
    static final String YARDSTICK = "yardstick";
    static final String DEPLOYED = "deployed";
    static final String HEAP = "heap";
    static final String ERROR = "error";

    private final Properties values = new Properties();

    static Result error(String reason) {
        Result result = new Result();
        result.put(ERROR, reason);
        return result;
    }

    static Result read(Path file) throws IOException {
        Result result = new Result();
        try (Reader in = Files.newBufferedReader(file)) {
            result.values.load(in);
        }
        return result;
    }

    /** Writes the file at once, so that nobody sees a part of it. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (Writer out = Files.newBufferedWriter(draft)) {
            values.store(out, null);
        }
        Files.move(draft, file);
    }

    void put(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    boolean failed() {
        return values.containsKey(ERROR);
    }

    String text(String key) {
        return values.getProperty(key, "");
    }

    /** Not a number if it was not measured. */
    double number(String key) {
        return Double.parseDouble(values.getProperty(key, "NaN"));
    }

    /** Same rows, same values in them. */
    boolean sameRowsAs(Result other) {
        return text(ROWS).equals(other.text(ROWS)) && text(CHECKSUM).equals(other.text(CHECKSUM));
    }
}
