// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.Role;
import io.millrace.plugins.fixture.PluginFile;
import io.millrace.plugins.fixture.PluginHost;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.Bundle;

public class InstallTest {
    @Rule
    public final PluginHost host = new PluginHost();

    @Test
    public void whatAPluginProvidesIsThereAtOnceAndListedWithItsDigest() throws Exception {
        byte[] jar = PluginFile.named("acme.geo", "1.2.0").functions("near,far").bytes();
        try (Delivery delivery = host.delivery(jar)) {
            host.plugins.install(delivery, Optional.empty());
        }
        Plugin plugin = host.plugins.find("acme.geo");
        assertThat(plugin.version()).isEqualTo("1.2.0");
        assertThat(plugin.state()).isEqualTo(Plugin.State.ACTIVE);
        assertThat(plugin.origin()).isEqualTo("upload");
        assertThat(plugin.names("function")).containsExactly("far", "near");
        assertThat(plugin.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(jar)));
        assertThat(host.files("incoming")).isEmpty();
    }

    @Test
    public void aPluginIsThereAgainAfterARestartEvenIfTheFrameworkForgotIt() throws Exception {
        host.install(PluginFile.named("acme.geo", "1.0.0").functions("near"));
        host.restart();
        Plugin plugin = host.plugins.find("acme.geo");
        assertThat(plugin.state()).isEqualTo(Plugin.State.ACTIVE);
        assertThat(plugin.names("function")).containsExactly("near");
    }

    @Test
    public void theSameOneTwiceIsRefusedAndTheFirstGoesOn() {
        host.install(PluginFile.named("acme.geo", "1.0.0").functions("near"));
        assertRefused(
                PluginFile.named("acme.geo", "1.1.0").functions("near"),
                "plugin acme.geo is already installed, in version 1.0.0: update it instead");
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
    }

    @Test
    public void anApiVersionThatIsNotHereIsNamed() {
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0")
                        .functions("near")
                        .header("Import-Package", "org.osgi.framework,io.millrace.api.function;version=\"[2.0,3)\""),
                "it needs package io.millrace.api.function in version [2.0.0,3.0.0), which is here in version 1.2.0");
    }

    @Test
    public void aPackageThatNobodyOffersIsNamed() {
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0").header("Import-Package", "com.acme.maps;version=1.5"),
                "it needs package com.acme.maps in version 1.5.0 or later, which nothing here offers");
    }

    @Test
    public void aNewerJavaIsNamed() {
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0")
                        .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""),
                "it needs Java 99, this is Java " + Runtime.version().feature());
    }

    @Test
    public void aFailingActivatorIsRefusedWithItsReason() {
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0").failing("no licence found"),
                "its activator fails: IllegalStateException: no licence found");
    }

    @Test
    public void aPluginThatRegistersNothingIsRefused() {
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0"),
                "it registers no service, expected a source, sink, function, format, operator or connection");
    }

    @Test
    public void servicesOfAnUnknownKindAreNamed() {
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0").registeringSomethingElse(),
                "service java.lang.Runnable is of a kind that Millrace does not know, expected one of "
                        + "io.millrace.api.function.Function, java.util.concurrent.Callable");
    }

    @Test
    public void aFunctionWithoutANameIsRefused() {
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0").registeringANamelessFunction(),
                "a function has no service property 'name', expected a text or a list of texts that names it");
    }

    @Test
    public void aPluginThatLacksWhatItsUserWantsIsRefused() {
        try (Delivery delivery = host.delivery(
                PluginFile.named("acme.geo", "1.0.0").functions("near").bytes())) {
            Optional<Role> role = Optional.of(new Role("function", "geo", List.of("near", "far")));
            assertThatThrownBy(() -> host.plugins.install(delivery, role))
                    .hasMessage("it provides no function far, but function near");
        }
        assertThat(host.bundles()).isEmpty();
    }

    @Test
    public void aBundleOfTheRuntimeCannotBeReplaced() throws Exception {
        Bundle engine = host.context()
                .installBundle(
                        "elsewhere",
                        new java.io.ByteArrayInputStream(
                                PluginFile.named("acme.engine", "1.0.0").bytes()));
        engine.start();
        assertThatThrownBy(() ->
                        host.install(PluginFile.named("acme.engine", "2.0.0").functions("near")))
                .hasMessage("bundle acme.engine is a part of the runtime, a plugin cannot take its place");
    }

    private void assertRefused(PluginFile file, String reason) {
        List<String> before = host.bundles();
        assertThatThrownBy(() -> host.install(file)).hasMessage(reason);
        assertThat(host.bundles()).as("bundles after the refusal").isEqualTo(before);
    }
}
