// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

/**
 * Trials of rules: a statement is run for a short while, on given events where the user says so, and its results can be
 * listened to at {@code /test/<id>} of the data server. A trial is no rule, is not stored and ends by itself.
 *
 * <p><b>Threads:</b> may be called from any thread.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} with the code that the REST interface shows.
 */
public interface TrialService {

    /**
     * Prepares a trial; its results can be listened to from now on. A trial of the same id ends.
     *
     * @param json {@code id}, {@code sql}, and perhaps {@code mockSource} and {@code sinkProps}
     */
    Prepared create(String json);

    /** Starts a trial that was prepared; once it runs, this does nothing. */
    void start(String id);

    /** Ends a trial; does nothing if there is none. */
    void stop(String id);

    /**
     * A trial that can be started.
     *
     * @param port of the data server
     */
    record Prepared(String id, int port) {}
}
