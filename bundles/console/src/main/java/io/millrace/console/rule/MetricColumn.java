// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import java.util.Map;
import java.util.regex.Pattern;

/** The metrics of a node that the shell shows, in the order of their columns. */
enum MetricColumn {
    IN("In", "records_in_total", "0"),
    OUT("Out", "records_out_total", "0"),
    DROPPED("Dropped", "dropped_total", "0"),
    BUFFERED("Buffered", "buffer_length", "0"),
    LATENCY("Latency us", "process_latency_us", "0"),
    ERRORS("Errors", "exceptions_total", "0"),
    CONNECTION("Connection", "connection_status", ""),
    LAST_ERROR("Last error", "last_exception", "");

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final String heading;
    private final String metric;
    private final String absent;

    MetricColumn(String heading, String metric, String absent) {
        this.heading = heading;
        this.metric = metric;
        this.absent = absent;
    }

    String heading() {
        return heading;
    }

    boolean isNumber() {
        return absent.equals("0");
    }

    /**
     * What the column shows for a node.
     *
     * @param values the metrics of the node by name
     */
    String text(Map<String, Object> values) {
        Object value = values.get(metric);
        if (value == null) return absent;
        if (this == CONNECTION) return connection(value, values);
        return LINE_BREAKS.matcher(value.toString()).replaceAll(" ");
    }

    private static String connection(Object status, Map<String, Object> values) {
        if (status.equals(1L)) return "connected";
        if (status.equals(-1L)) return "disconnected";
        // What never tried to connect has nothing to connect to.
        boolean tried = !Long.valueOf(0).equals(values.get("connection_last_try_time"));
        return tried ? "connecting" : "";
    }
}
