// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

/**
 * What works with the instance in a slot. Between two events it may be told to let go of the instance and to go on with
 * another one, of the same or of another version.
 *
 * <p><b>Threads:</b> one call at a time, while the pipeline rests.
 */
public interface SlotUser<T> {
    /**
     * Lets go of the instance. What it knows is kept as neutral values, so that nothing of its class remains.
     *
     * @throws Exception if the instance cannot tell what it knows, or not be closed; it is let go of all the same
     */
    void leave() throws Exception;

    /**
     * Goes on with an instance, from what was kept.
     *
     * @throws Exception if it cannot; what was kept is kept for another try, and nothing of the instance remains
     */
    void enter(T instance) throws Exception;

    /** Forgets what was kept: the next instance starts empty. Returns whether there was anything. */
    default boolean forget() {
        return false;
    }
}
