// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import java.util.Locale;

/**
 * A statement that defines a stream or a table, as far as a client has to understand it.
 *
 * @param kind streams or tables, as in the path of the management API
 * @param name what it defines
 * @param sql the statement
 */
record Definition(String kind, String name, String sql) {

    static Definition of(String sql) {
        String[] words = sql.trim().split("\\s+");
        if (words.length < 3) throw new IllegalArgumentException("expected CREATE STREAM name ..., but found " + sql);
        String kind = words[1].toUpperCase(Locale.ROOT).equals("TABLE") ? "tables" : "streams";
        return new Definition(kind, words[2].split("\\(")[0].replace("`", ""), sql);
    }
}
