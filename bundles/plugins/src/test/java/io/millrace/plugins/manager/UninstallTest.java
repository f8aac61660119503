// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plugins.PluginInUseException;
import io.millrace.plugins.fixture.PluginFile;
import io.millrace.plugins.fixture.PluginHost;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

public class UninstallTest {
    @Rule
    public final PluginHost host = new PluginHost();

    @Before
    public void install() {
        host.install(PluginFile.named("acme.geo", "1.0.0").functions("near"));
    }

    @Test
    public void nothingIsLeft() throws Exception {
        host.plugins.uninstall("acme.geo", false);
        assertThat(host.bundles()).isEmpty();
        assertThat(host.files("plugins")).isEmpty();
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    public void whatRulesUseStaysUnlessForced() {
        host.engine.rule("r1", "near");
        assertThatThrownBy(() -> host.plugins.uninstall("acme.geo", false))
                .isInstanceOf(PluginInUseException.class)
                .hasMessageContaining("plugin acme.geo is used by rule r1");
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
        host.plugins.uninstall("acme.geo", true);
        assertThat(host.bundles()).isEmpty();
    }

    @Test
    public void whatIsOpenStaysUnlessForced() {
        host.install(PluginFile.named("acme.bus", "1.0.0").connection("bus"));
        ServiceReference<?> bus = host.bundle("acme.bus").getRegisteredServices()[0];
        host.context().getService(bus);
        assertThatThrownBy(() -> host.plugins.uninstall("acme.bus", false))
                .hasMessageContaining("plugin acme.bus is in use: its connection bus is open");
        host.plugins.uninstall("acme.bus", true);
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
    }

    @Test
    public void whatIsNotThereCannotGo() {
        assertThatThrownBy(() -> host.plugins.uninstall("acme.other", true))
                .hasMessage("plugin acme.other is not found")
                .extracting(failure -> ((MillraceException) failure).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }
}
