// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Source;

/** Whether what a source emits is decoded. */
final class SourceKind {
    private SourceKind() {}

    static boolean decodes(Source source) {
        return source instanceof BytesSource || source instanceof PullSource pull && pull.emitsBytes();
    }

    /** @throws MillraceException if a source cannot stand in for one of the other kind */
    static void check(Source source, boolean decodes) {
        if (decodes(source) == decodes) return;
        throw new MillraceException(
                ErrorCode.EXECUTOR, "it emits " + (decodes ? "rows, no longer bytes" : "bytes, no longer rows"));
    }
}
