// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.row.Row;
import io.millrace.api.source.PullEmitter;
import java.util.Map;

/** Takes the records of one file on their way out: it adds where they came from, and pauses between them. */
final class RecordOutput {
    private final PullEmitter out;
    private final Pause pause;
    private final Map<String, Object> metadata;
    private boolean begun;

    RecordOutput(PullEmitter out, Pause pause, Map<String, Object> metadata) {
        this.out = out;
        this.pause = pause;
        this.metadata = metadata;
    }

    /** Whether records are still wanted; the reader stops if not. */
    boolean isOpen() {
        return !pause.isClosed() && !out.isCancelled();
    }

    void emit(byte[] payload) throws InterruptedException {
        if (isTurn()) out.emit(payload, metadata);
    }

    void emit(Row row) throws InterruptedException {
        if (isTurn()) out.emit(row, metadata);
    }

    void error(Exception error) {
        out.error(error);
    }

    private boolean isTurn() throws InterruptedException {
        if (begun) pause.await();
        begun = true;
        return isOpen();
    }
}
