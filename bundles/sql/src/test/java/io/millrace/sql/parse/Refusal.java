// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.millrace.sql.SqlException;

/** Shows the message with which a statement is refused. */
final class Refusal {

    private Refusal() {}

    static String of(String statement) {
        Throwable refusal = catchThrowable(() -> SqlParser.parse(statement));
        assertThat(refusal).as(statement).isInstanceOf(SqlException.class);
        return refusal.getMessage();
    }
}
