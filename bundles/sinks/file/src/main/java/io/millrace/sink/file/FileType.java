// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import java.nio.charset.StandardCharsets;

/** What stands around the messages of a file. */
enum FileType {
    LINES("", "\n", ""),
    JSON("[", ",", "]"),
    CSV("", "\n", "");

    private final byte[] start;
    private final byte[] between;
    private final byte[] end;

    FileType(String start, String between, String end) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.between = between.getBytes(StandardCharsets.UTF_8);
        this.end = end.getBytes(StandardCharsets.UTF_8);
    }

    byte[] start() {
        return start;
    }

    byte[] between() {
        return between;
    }

    byte[] end() {
        return end;
    }
}
