// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.fake;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginInUseException;
import io.millrace.plugins.PluginService;
import io.millrace.plugins.ProvidedExtension;
import io.millrace.plugins.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes any text for a plugin with one function: its words are name, version and function. */
public final class FakePlugins implements PluginService {
    private final Map<String, Plugin> installed = new TreeMap<>();
    public final List<String> rules = new ArrayList<>();

    @Override
    public List<Plugin> list() {
        return List.copyOf(installed.values());
    }

    @Override
    public Plugin find(String name) {
        if (installed.containsKey(name)) return installed.get(name);
        throw new MillraceException(ErrorCode.NOT_FOUND, "plugin " + name + " is not found");
    }

    @Override
    public Delivery receive(InputStream content, String origin) {
        try {
            String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new Delivery(Path.of("none"), origin, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Delivery fetch(String address) {
        return receive(new ByteArrayInputStream("acme.web 1.0.0 fetched".getBytes(StandardCharsets.UTF_8)), address);
    }

    @Override
    public Plugin install(Delivery delivery, Optional<Role> role) {
        String[] words = delivery.sha256().split(" ");
        Plugin plugin = new Plugin(
                words[0],
                words[1],
                Plugin.State.ACTIVE,
                "",
                delivery.origin(),
                "digest",
                Instant.EPOCH,
                List.of(new ProvidedExtension("function", words[2], true)),
                List.copyOf(rules),
                role);
        installed.put(plugin.name(), plugin);
        return plugin;
    }

    @Override
    public Plugin update(String name, Delivery delivery, Optional<Role> role, boolean force) {
        find(name);
        return install(delivery, role);
    }

    @Override
    public Plugin assign(String name, Role role) {
        return find(name);
    }

    @Override
    public void uninstall(String name, boolean force) {
        find(name);
        if (!force && !rules.isEmpty()) throw new PluginInUseException("plugin " + name, rules);
        installed.remove(name);
    }
}
