// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;

/** Words the refusal of what is in the language but cannot be planned yet. */
public final class Unsupported {

    private Unsupported() {}

    public static SqlException error(Position position, String what) {
        return SqlException.plan(position, what + " is not supported yet");
    }
}
