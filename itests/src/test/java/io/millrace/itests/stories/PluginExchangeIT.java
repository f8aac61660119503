// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.Reply;
import io.millrace.itests.plugins.TimesPlugin;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.SynchronousBundleListener;

/** Plugins come and go, and no other bundle of the distribution notices. */
@RunWith(PaxExam.class)
public class PluginExchangeIT extends Story {
    private static final String NAME = "acme.exchanged";

    private final Http http = new Http();

    @Test
    public void noOtherBundleIsStoppedStartedOrRefreshed() throws Exception {
        List<String> others = new CopyOnWriteArrayList<>();
        SynchronousBundleListener listener = event -> {
            if (!NAME.equals(event.getBundle().getSymbolicName())) {
                others.add(event.getBundle().getSymbolicName() + " " + event.getType());
            }
        };
        context.addBundleListener(listener);
        try {
            assertThat(send("POST", "", "1.0.0", "2").status()).isEqualTo(201);
            assertThat(send("PUT", "/" + NAME, "1.1.0", "3").status()).isEqualTo(200);
            assertThat(send("PUT", "/" + NAME, "1.2.0", "none").status()).isEqualTo(400);
            assertThat(send("PUT", "/" + NAME, "1.1.0", "4").status()).isEqualTo(200);
            assertThat(http.send(Call.delete(address("/" + NAME))).status()).isEqualTo(200);
        } finally {
            context.removeBundleListener(listener);
        }
        assertThat(others).isEmpty();
    }

    private Reply send(String method, String path, String version, String factor) throws IOException {
        byte[] jar = new TimesPlugin(NAME, version, factor).jar();
        return http.send(Call.of(method, address(path)).with(jar, "application/java-archive"));
    }

    private String address(String path) {
        return rest() + "/plugins/bundles" + path;
    }
}
