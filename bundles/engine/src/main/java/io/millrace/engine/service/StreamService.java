// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.List;
import java.util.Optional;

/**
 * Definitions of streams and tables. Both share one name space.
 *
 * <p><b>Threads:</b> may be called from any thread.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} with the code that the REST interface shows.
 */
public interface StreamService {

    /** Carries out any statement about streams or tables and returns its answer for the user. */
    String execute(String sql);

    /** Definitions in the order of their creation. */
    List<StreamDefinition> definitions(StreamKind kind);

    Optional<StreamDefinition> find(StreamKind kind, String name);

    /**
     * Replaces a definition, or creates it.
     *
     * @return the answer for the user
     */
    String replace(StreamKind kind, String name, String sql);

    /**
     * Drops a definition.
     *
     * @param force whether to drop it although a running rule uses it
     * @return the answer for the user
     */
    String drop(StreamKind kind, String name, boolean force);

    /**
     * The columns of a shared stream that running rules read, or empty if no rule reads it now.
     *
     * @param name of a stream
     */
    Optional<List<String>> columnsInUse(String name);

    /** The text of {@code DESCRIBE}. */
    String describe(StreamKind kind, String name);
}
