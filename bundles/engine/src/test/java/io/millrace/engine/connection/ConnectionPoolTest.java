// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.fake.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

public class ConnectionPoolTest {
    private static final Option SERVER = Option.text("server").mandatory();

    /** A client that shares by server; the empty server shares with nobody. */
    private final class Client implements Connection {
        final List<ConnectionListener> listeners = new ArrayList<>();

        @Override
        public OptionSet options() {
            return OptionSet.of(SERVER);
        }

        @Override
        public String shareKey(Options options) {
            return options.text(SERVER);
        }

        @Override
        public void open(Options options, ConnectionListener listener) {
            if (options.text(SERVER).equals("broken")) throw new IllegalStateException("cannot open");
            opened.add(this);
            listeners.add(listener);
        }

        @Override
        public void addListener(ConnectionListener listener) {
            listeners.add(listener);
            listener.changed(ConnectionState.CONNECTED, "");
        }

        @Override
        public void removeListener(ConnectionListener listener) {
            listeners.remove(listener);
        }

        @Override
        public void close() {
            closed.add(this);
        }
    }

    private final ExtensionRegistry registry = new ExtensionRegistry();
    private final ConnectionPool pool = new ConnectionPool(registry);
    private final List<Client> opened = new ArrayList<>();
    private final List<Client> closed = new ArrayList<>();
    private final List<Object> released = new ArrayList<>();
    private final List<ConnectionState> states = new ArrayList<>();
    private Provider provider;

    @Before
    public void install() {
        provider = Providers.of(ExtensionKind.CONNECTION, "fake", 0, 1, Client::new, released::add);
        registry.add(provider);
    }

    private ConnectionPool.Lease lease(String server) {
        return pool.lease("fake", Options.of(Map.of("server", server)), (state, message) -> states.add(state));
    }

    @Test
    public void equalKeysShareOneClient() {
        ConnectionPool.Lease first = lease("a");
        ConnectionPool.Lease second = lease("a");
        assertThat(second.connection()).isSameAs(first.connection());
        assertThat(opened).hasSize(1);
        assertThat(released).as("the second instance is given back unopened").hasSize(1);
        assertThat(states).as("the second user hears the present state").containsExactly(ConnectionState.CONNECTED);
    }

    @Test
    public void differentKeysDoNot() {
        assertThat(lease("a").connection()).isNotSameAs(lease("b").connection());
    }

    @Test
    public void anEmptyKeySharesWithNobody() {
        assertThat(lease("").connection()).isNotSameAs(lease("").connection());
        assertThat(opened).hasSize(2);
    }

    @Test
    public void theLastUserClosesTheClient() {
        ConnectionPool.Lease first = lease("a");
        ConnectionPool.Lease second = lease("a");
        Client client = (Client) first.connection();
        first.close();
        first.close();
        assertThat(closed).isEmpty();
        assertThat(client.listeners).hasSize(1);
        second.close();
        assertThat(closed).containsExactly(client);
        assertThat(client.listeners).isEmpty();
        assertThat(released).contains(client);
    }

    @Test
    public void afterTheLastUserAnotherClientIsOpened() {
        ConnectionPool.Lease first = lease("a");
        Object before = first.connection();
        first.close();
        assertThat(lease("a").connection()).isNotSameAs(before);
    }

    @Test
    public void aClientThatCannotBeOpenedIsGivenBackAndForgotten() {
        assertThatThrownBy(() -> lease("broken")).hasMessage("cannot open");
        assertThat(released).hasSize(1);
        assertThatThrownBy(() -> lease("broken")).hasMessage("cannot open");
        assertThat(released).hasSize(2);
    }

    @Test
    public void optionsAreCheckedBeforeAClientIsOpened() {
        assertThatThrownBy(() -> pool.lease("fake", Options.empty(), (state, message) -> {}))
                .hasMessage("option server is missing, expected text");
        assertThat(opened).isEmpty();
    }

    @Test
    public void aTypeThatIsNotInstalledIsMissing() {
        assertThatThrownBy(() -> pool.lease("gadget", Options.empty(), (state, message) -> {}))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: connection gadget");
    }

    @Test
    public void clientsOfAnotherProviderAreNotShared() {
        ConnectionPool.Lease old = lease("a");
        registry.add(Providers.of(ExtensionKind.CONNECTION, "fake", 1, 1, Client::new, released::add));
        ConnectionPool.Lease updated = lease("a");
        assertThat(updated.connection()).isNotSameAs(old.connection());
        old.close();
        assertThat(lease("a").connection()).as("the old one closed").isSameAs(updated.connection());
        assertThat(closed).containsExactly((Client) old.connection());
    }
}
