// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.sql.tree.Position;

/** A statement that is refused, and the place in its text that is the reason. */
public final class SqlException extends MillraceException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    private SqlException(ErrorCode code, Position position, String message) {
        super(code, position + ": " + message);
        this.line = position.line();
        this.column = position.column();
    }

    /** The text is not a statement of the language. */
    public static SqlException syntax(Position position, String message) {
        return new SqlException(ErrorCode.SYNTAX, position, message);
    }

    /** The statement is well formed but cannot be planned. */
    public static SqlException plan(Position position, String message) {
        return new SqlException(ErrorCode.PLAN, position, message);
    }

    /** The statement is about a stream or table that cannot be defined so. */
    public static SqlException definition(Position position, String message) {
        return new SqlException(ErrorCode.STREAM, position, message);
    }

    /** The statement is refused with the reason that another error gives. */
    public static SqlException of(Position position, MillraceException reason) {
        return new SqlException(reason.code(), position, reason.getMessage());
    }

    public Position position() {
        return new Position(line, column);
    }
}
