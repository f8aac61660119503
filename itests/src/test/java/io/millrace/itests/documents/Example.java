// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.documents;

import io.millrace.itests.BuiltModules;
import io.millrace.testkit.sql.SqlTrial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a page with what the page says about it.
 *
 * @param place page and line
 * @param streams CREATE STREAM statements; if there are none, streams have no schema
 * @param lateTolerance given if it runs in event time
 * @param events JSON texts for the stream it reads
 * @param results the JSON texts of the first rows, or of lists of rows, that come out; empty if the page says nothing
 * @param refusal why it cannot be run, if so
 */
record Example(
        String place,
        String select,
        List<String> streams,
        Optional<Duration> lateTolerance,
        List<String> events,
        List<String> results,
        Optional<String> refusal) {

    private static final BuiltModules MODULES = BuiltModules.in(Path.of("..", "bundles"));

    SqlTrial trial() {
        SqlTrial trial = SqlTrial.sql(select).from(MODULES.loader());
        streams.forEach(trial::stream);
        return lateTolerance.map(trial::inEventTime).orElse(trial);
    }

    @Override
    public String toString() {
        return place + " " + select.replaceAll("\\s+", " ");
    }
}
