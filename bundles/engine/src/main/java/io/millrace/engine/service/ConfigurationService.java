// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.Map;

/**
 * Named groups of options for sources, sinks and connections: those of configuration files, which cannot be changed here, and
 * those that users keep.
 *
 * <p><b>Threads:</b> may be called from any thread.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} with code CONFIGURATION, or UNDEFINED for names that are none.
 */
public interface ConfigurationService {
    /**
     * All groups of a type; what users keep lies over what files say. The group {@code default} also shows the declared
     * defaults.
     *
     * @param kind {@code source}, {@code sink} or {@code connection}
     */
    Map<String, Map<String, Object>> groups(String kind, String type);

    /** The groups that users keep, by type. */
    Map<String, Map<String, Map<String, Object>>> kept(String kind);

    /** Keeps a group, in the place of one of the same name. */
    void put(String kind, String type, String group, Map<String, Object> options);

    /** Forgets a group; files keep theirs. */
    void delete(String kind, String type, String group);
}
