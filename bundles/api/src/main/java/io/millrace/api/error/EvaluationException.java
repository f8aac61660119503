// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.error;

/**
 * A run-time error of one row or one batch: counted and shown, the rule goes on. It carries no stack trace, since bad
 * data may cause very many of them.
 */
public class EvaluationException extends MillraceException {
    private static final long serialVersionUID = 1L;

    public EvaluationException(String message) {
        super(ErrorCode.UNDEFINED, message);
    }

    @Override
    public final synchronized Throwable fillInStackTrace() {
        return this;
    }
}
