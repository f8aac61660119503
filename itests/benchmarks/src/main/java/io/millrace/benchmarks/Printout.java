// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where the tables and the progress go: the terminal. The only place that prints. */
public final class Printout {
    private static final PrintStream TABLES = stream(FileDescriptor.out);
    private static final PrintStream PROGRESS = stream(FileDescriptor.err);

    private Printout() {}

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public static void table(String line) {
        TABLES.println(line);
    }

    public static void progress(String format, Object... values) {
        PROGRESS.printf(Locale.ROOT, format + "%n", values);
    }
}
