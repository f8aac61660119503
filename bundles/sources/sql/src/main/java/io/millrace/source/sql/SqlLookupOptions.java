// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.sql;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;

/**
 * @param database where it is
 * @param table the table that is asked
 */
record SqlLookupOptions(JdbcUrl database, String table) {
    private static final Option DATASOURCE =
            Option.text("datasource").mandatory().describe("Table that is asked");
    private static final Option DBURL = Option.text("dburl")
            .describe("Database, such as sqlite:/data/plant.db or mysql://user:password@host/plant");
    private static final Option URL = Option.text("url").describe("Older name of dburl");
    private static final Option TEMPLATE = Option.object("templateSqlQueryCfg");
    static final OptionSet DECLARED = OptionSet.of(DATASOURCE, DBURL, URL);

    static SqlLookupOptions of(Options options) {
        if (options.has("templateSqlQueryCfg") && !options.object(TEMPLATE).isEmpty()) {
            throw MillraceException.options("option templateSqlQueryCfg is not supported by this version");
        }
        String url = options.text(DBURL).isEmpty() ? options.text(URL) : options.text(DBURL);
        if (url.isEmpty()) throw MillraceException.options("option dburl of the sql table is missing");
        if (options.text(DATASOURCE).isEmpty()) {
            throw MillraceException.options(
                    "option datasource of the sql table is empty, expected the name of a table");
        }
        return new SqlLookupOptions(JdbcUrl.parse(url), options.text(DATASOURCE));
    }
}
