// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plugins.Delivery;
import io.millrace.plugins.PluginInUseException;
import io.millrace.plugins.fixture.PluginFile;
import io.millrace.plugins.fixture.PluginHost;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceEvent;

public class UpdateTest {
    @Rule
    public final PluginHost host = new PluginHost();

    @Before
    public void installTheFirstVersion() {
        host.install(PluginFile.named("acme.geo", "1.0.0").functions("near"));
    }

    @Test
    public void theNewVersionIsThereBeforeTheOldOneGoes() {
        assertThat(servicesDuringUpdateTo("1.1.0")).containsExactly("come 1.1.0", "go 1.0.0");
        assertThat(host.bundles()).containsExactly("acme.geo 1.1.0");
        assertThat(host.plugins.find("acme.geo").version()).isEqualTo("1.1.0");
    }

    @Test
    public void theSameVersionWithOtherContentTakesOverLikewise() {
        Bundle old = host.bundle("acme.geo");
        host.update("acme.geo", PluginFile.named("acme.geo", "1.0.0").functions("near,far"));
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
        assertThat(old.getState()).isEqualTo(Bundle.UNINSTALLED);
        assertThat(host.plugins.find("acme.geo").names("function")).containsExactly("far", "near");
    }

    @Test
    public void aLowerVersionMayTakeOver() {
        assertThat(servicesDuringUpdateTo("0.9.0")).containsExactly("come 0.9.0", "go 1.0.0");
    }

    @Test
    public void theSameContentOnceMoreChangesNothing() {
        long bundle = host.bundle("acme.geo").getBundleId();
        host.update("acme.geo", PluginFile.named("acme.geo", "1.0.0").functions("near"));
        assertThat(host.bundle("acme.geo").getBundleId()).isEqualTo(bundle);
    }

    @Test
    public void aNewVersionThatFailsLeavesTheOldOneAsItIs() throws Exception {
        Bundle old = host.bundle("acme.geo");
        assertThatThrownBy(() -> host.update(
                        "acme.geo", PluginFile.named("acme.geo", "1.1.0").failing("broken")))
                .hasMessageContaining("its activator fails: IllegalStateException: broken");
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
        assertThat(old.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(host.files("plugins")).hasSize(2);
        host.restart();
        assertThat(host.plugins.find("acme.geo").version()).isEqualTo("1.0.0");
    }

    @Test
    public void aNewVersionThatLacksWhatRulesUseIsRefusedUnlessForced() {
        host.engine.rule("r1", "near");
        PluginFile lacking = PluginFile.named("acme.geo", "1.1.0").functions("far");
        assertThatThrownBy(() -> host.update("acme.geo", lacking))
                .isInstanceOf(PluginInUseException.class)
                .hasMessageContaining("function near, which the new version lacks, is used by rule r1");
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
        try (Delivery delivery = host.delivery(lacking.bytes())) {
            host.plugins.update("acme.geo", delivery, Optional.empty(), true);
        }
        assertThat(host.bundles()).containsExactly("acme.geo 1.1.0");
    }

    @Test
    public void anotherPluginIsNoUpdate() {
        assertThatThrownBy(() -> host.update(
                        "acme.geo", PluginFile.named("acme.other", "1.0.0").functions("x")))
                .hasMessage("the file holds plugin acme.other, expected acme.geo");
    }

    @Test
    public void updatesAtTheSameTimeFollowEachOther() {
        CompletableFuture<?>[] updates = IntStream.rangeClosed(1, 8)
                .mapToObj(minor -> CompletableFuture.runAsync(() -> host.update(
                        "acme.geo",
                        PluginFile.named("acme.geo", "1." + minor + ".0").functions("near"))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(updates).join();
        assertThat(host.bundles()).hasSize(1);
        assertThat(host.bundles())
                .containsExactly("acme.geo " + host.plugins.find("acme.geo").version());
    }

    @Test
    public void otherBundlesNoticeNothing() throws Exception {
        Bundle other = installOther();
        List<String> events = new CopyOnWriteArrayList<>();
        host.context().addBundleListener(event -> {
            if (event.getBundle().equals(other)) events.add("event " + event.getType());
        });
        host.update("acme.geo", PluginFile.named("acme.geo", "1.1.0").functions("near"));
        assertThatThrownBy(() ->
                host.update("acme.geo", PluginFile.named("acme.geo", "1.2.0").failing("broken")));
        host.plugins.uninstall("acme.geo", false);
        assertThat(events).isEmpty();
        assertThat(other.getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    public void aPluginThatGivesClassesToOthersIsNotTornAway() throws Exception {
        host.install(PluginFile.named("acme.maps", "1.0.0")
                .functions("map")
                .entry("com/acme/maps/Map.txt", "")
                .header("Export-Package", "com.acme.maps;version=1.0"));
        Bundle user = host.context()
                .installBundle(
                        "user",
                        new ByteArrayInputStream(PluginFile.named("acme.user", "1.0.0")
                                .header("Import-Package", "com.acme.maps")
                                .header("Bundle-Activator", "")
                                .bytes()));
        host.context()
                .getBundle(0)
                .adapt(org.osgi.framework.wiring.FrameworkWiring.class)
                .resolveBundles(List.of(user));
        String reason = "bundle acme.maps gives classes to acme.user, which would have to restart with it: "
                + "uninstall it first";
        assertThatThrownBy(() -> host.plugins.uninstall("acme.maps", false)).hasMessage(reason);
        assertThatThrownBy(() -> host.update(
                        "acme.maps", PluginFile.named("acme.maps", "1.1.0").functions("map")))
                .hasMessage(reason);
    }

    private Bundle installOther() throws BundleException {
        Bundle other = host.context()
                .installBundle(
                        "other",
                        new ByteArrayInputStream(PluginFile.named("acme.other", "1.0.0")
                                .functions("other")
                                .bytes()));
        other.start();
        return other;
    }

    private List<String> servicesDuringUpdateTo(String version) {
        List<String> events = new CopyOnWriteArrayList<>();
        host.context().addServiceListener(event -> {
            String what = event.getType() == ServiceEvent.REGISTERED ? "come " : "go ";
            events.add(what + event.getServiceReference().getBundle().getVersion());
        });
        host.update("acme.geo", PluginFile.named("acme.geo", version).functions("near"));
        return events;
    }
}
