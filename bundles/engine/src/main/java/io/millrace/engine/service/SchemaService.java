// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.List;

/**
 * The schemas that users registered for formats that need one.
 *
 * <p><b>Threads:</b> may be called from any thread. <b>May it block:</b> yes, it reads and writes files.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} with code UNDEFINED: what is wrong, or that there is no such
 * schema.
 */
public interface SchemaService {
    /** Names of all schemas of a type, sorted. */
    List<String> names(String type);

    SchemaDefinition describe(String type, String name);

    /** Registers a schema that is not there yet. It is not read; what is wrong in it shows when a rule uses it. */
    void create(SchemaDefinition schema);

    /**
     * Registers a schema or replaces it, unless that has a newer version.
     *
     * @return whether it is new
     */
    boolean put(SchemaDefinition schema);

    void delete(String type, String name);
}
