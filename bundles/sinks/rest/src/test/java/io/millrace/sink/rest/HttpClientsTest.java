// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.option.Options;
import io.millrace.connection.tls.SelfMadeAuthority;
import io.millrace.connection.tls.TlsOptions;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class HttpClientsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final HttpClients clients = new HttpClients();

    @Test
    public void sinksShareAClientUntilTheLastOfThemIsClosed() {
        HttpClients.Lease first = clients.lease(Optional.empty());
        HttpClients.Lease second = clients.lease(Optional.empty());
        assertThat(second.client()).isSameAs(first.client());

        first.close();
        first.close();
        assertThat(clients.lease(Optional.empty()).client()).isSameAs(second.client());
    }

    @Test
    public void aClientGoesWithItsLastUser() {
        HttpClients.Lease last = clients.lease(Optional.empty());
        last.close();

        assertThat(clients.lease(Optional.empty()).client()).isNotSameAs(last.client());
    }

    @Test
    public void whoTrustsOthersHasAnotherClient() {
        HttpClients.Lease careful = clients.lease(Optional.of(tls(Map.of())));
        HttpClients.Lease careless = clients.lease(Optional.of(tls(Map.of("insecureSkipVerify", true))));

        assertThat(careless.client()).isNotSameAs(careful.client());
        assertThat(clients.lease(Optional.of(tls(Map.of()))).client()).isSameAs(careful.client());
    }

    @Test
    public void filesOfCertificatesAreReadAnewForEachSink() throws Exception {
        SelfMadeAuthority authority = SelfMadeAuthority.in(folder.getRoot().toPath(), "ip:127.0.0.1");
        TlsOptions own = tls(Map.of("rootCaPath", authority.rootPem().toString()));

        assertThat(clients.lease(Optional.of(own)).client())
                .isNotSameAs(clients.lease(Optional.of(own)).client());
    }

    private static TlsOptions tls(Map<String, Object> options) {
        return TlsOptions.of(Options.of(options));
    }
}
