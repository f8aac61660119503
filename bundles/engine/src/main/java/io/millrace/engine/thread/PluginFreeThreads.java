// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.thread;

import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Makes threads that know nothing of who asked for them. A thread otherwise inherits the protection domains and the context
 * class loader of its maker, and so keeps the classes of a plugin that was removed long ago.
 */
final class PluginFreeThreads {
    private PluginFreeThreads() {}

    @SuppressWarnings("removal")
    static Thread create(Runnable task, String name) {
        return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> {
            Thread thread = new Thread(null, task, name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(PluginFreeThreads.class.getClassLoader());
            return thread;
        });
    }
}
