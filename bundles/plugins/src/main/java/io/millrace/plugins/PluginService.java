// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Installs, updates and removes plugins while rules run. Whatever is refused leaves everything as it was.
 *
 * <p><b>Threads:</b> may be called from any thread; changes follow each other.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException}; NOT_FOUND where a plugin is not installed.
 */
public interface PluginService {

    /** All plugins that users brought, ordered by name, and after them the files that were refused. */
    List<Plugin> list();

    Plugin find(String name);

    /**
     * Takes in a file.
     *
     * @param origin where it comes from, for those who ask later
     */
    Delivery receive(InputStream content, String origin);

    /** Fetches a file from an address with scheme http, https or file. */
    Delivery fetch(String address);

    /**
     * Installs a plugin; when this returns its extensions are there.
     *
     * @param role what it must bring, if its user said so
     */
    Plugin install(Delivery delivery, Optional<Role> role);

    /**
     * Puts another version in place of an installed plugin. The new one is there before the old one goes.
     *
     * @param force also if the new one lacks an extension that rules use
     */
    Plugin update(String name, Delivery delivery, Optional<Role> role, boolean force);

    /** Says which extensions of an installed plugin its user means. */
    Plugin assign(String name, Role role);

    /**
     * Removes a plugin.
     *
     * @param force also if rules use it, which then wait until it comes back
     * @throws PluginInUseException if rules use it, unless forced
     */
    void uninstall(String name, boolean force);
}
