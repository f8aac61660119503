// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connection;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One client that several sources and sinks share. Published as a service in prototype scope with the property
 * {@code type}; a connection bundle exports the interface under which its clients are used.
 *
 * <p><b>Threads:</b> all methods may be called from any thread.
 *
 * <p><b>May it block:</b> no. {@link #open} starts to connect in the background and goes on trying for ever with growing
 * pauses while the peer is away; an error that trying again cannot mend is reported to the listeners as disconnected.
 *
 * <p><b>Back-pressure:</b> deliveries to subscribers may block; the client then stops reading from its peer.
 *
 * <p><b>State:</b> none that outlives it; what was subscribed is subscribed again after each reconnect.
 *
 * <p><b>Swap:</b> users of a connection whose bundle goes are closed first.
 */
@ConsumerType
public interface Connection extends AutoCloseable {

    default OptionSet options() {
        return OptionSet.none();
    }

    /**
     * What makes two uses share one client: equal keys, one client. An empty key means that each use has a client of its
     * own.
     */
    default String shareKey(Options options) {
        return "";
    }

    /** Begins to connect. The first listener is given here so that it sees every change. */
    void open(Options options, ConnectionListener listener);

    /** Adds a listener and tells it the present state. */
    void addListener(ConnectionListener listener);

    void removeListener(ConnectionListener listener);

    /** The port on which this process listens, where the connection is a server for its peers; empty where it is a client. */
    default OptionalInt listeningPort() {
        return OptionalInt.empty();
    }

    @Override
    void close();
}
