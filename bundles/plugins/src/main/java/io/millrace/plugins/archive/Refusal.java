// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.archive;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;

/** Words why a file cannot be a plugin. */
final class Refusal {
    private Refusal() {}

    static MillraceException of(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }

    static MillraceException of(String message, Exception cause) {
        return new MillraceException(ErrorCode.UNDEFINED, message, cause);
    }
}
