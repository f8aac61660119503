// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.plugin;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.Options;
import io.millrace.api.time.Clock;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The surroundings of one extension instance.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
@ProviderType
public interface NodeContext {

    /** The rule, or {@code $$subtopo_<stream>} for the parts of a shared stream. */
    String ruleId();

    /** The place in the rule: the stream name for a source, {@code <type>_<index>} for a sink, the plan's id for an operator. */
    String nodeId();

    Clock clock();

    /** Threads for work that blocks. Never run blocking work on the thread that calls an extension's methods. */
    Executor blockingTasks();

    /** The folder in which this installation keeps data; relative paths in options start here. */
    Path dataFolder();

    /**
     * The shared client of a connection type, opened with these options or already open under the same key. It is given
     * back by the engine after the extension was closed.
     *
     * @param type the {@code type} property of the connection service, such as {@code mqtt}
     * @param client the class or interface as which it will be used
     * @throws io.millrace.api.error.MillraceException with code PLUGIN_MISSING if no such connection type is installed
     */
    <C extends Connection> C connection(String type, Class<C> client, Options options);

    /** Reports the state of this instance's own connection; a disconnect is also counted as an exception. */
    void connectionState(ConnectionState state, String message);

    /** Counts and shows an error that no call can throw to the engine, because it happened in the background. */
    void report(Exception error);
}
