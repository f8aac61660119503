// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.error;

/** An error with a code of the catalogue and a text for the user. */
public class MillraceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public MillraceException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public MillraceException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    /** Something outside did not answer; sinks are tried again after it. */
    public static MillraceException io(String message, Throwable cause) {
        return new MillraceException(ErrorCode.IO, message, cause);
    }

    /** Options that an extension cannot work with. */
    public static MillraceException options(String message) {
        return new MillraceException(ErrorCode.EXECUTOR, message);
    }
}
