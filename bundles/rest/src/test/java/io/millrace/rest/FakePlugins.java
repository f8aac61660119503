// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

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

/**
 * Takes any text for a plugin: its first word is the name, the second the version, and the others are functions, or sources if
 * they begin with {@code @}.
 */
final class FakePlugins implements PluginService {
    private final Map<String, Plugin> installed = new TreeMap<>();
    final List<String> refusedFiles = new ArrayList<>();
    final List<String> rules = new ArrayList<>();
    final Map<String, String> web = new TreeMap<>();

    void add(String text) {
        install(receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "upload"), Optional.empty());
    }

    @Override
    public List<Plugin> list() {
        List<Plugin> all = new ArrayList<>(installed.values());
        for (String file : refusedFiles) {
            all.add(new Plugin(
                    file,
                    "",
                    Plugin.State.REFUSED,
                    "it is broken",
                    "deploy/" + file,
                    "",
                    Instant.EPOCH,
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
        return all;
    }

    @Override
    public Plugin find(String name) {
        if (installed.containsKey(name)) return installed.get(name);
        throw new MillraceException(ErrorCode.NOT_FOUND, "plugin " + name + " is not found");
    }

    /** The text itself stands for the file. */
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
        if (!web.containsKey(address)) throw MillraceException.io(address + " cannot be fetched", null);
        byte[] content = web.get(address).getBytes(StandardCharsets.UTF_8);
        return receive(new ByteArrayInputStream(content), address);
    }

    @Override
    public Plugin install(Delivery delivery, Optional<Role> role) {
        Plugin plugin = read(delivery, role);
        if (installed.containsKey(plugin.name())) throw refused("plugin " + plugin.name() + " is already installed");
        return put(plugin);
    }

    private Plugin put(Plugin plugin) {
        installed.put(plugin.name(), plugin);
        return plugin;
    }

    private Plugin read(Delivery delivery, Optional<Role> role) {
        List<String> words = List.of(delivery.sha256().split(" "));
        if (words.size() < 2) throw refused("the file is no readable jar or zip");
        List<ProvidedExtension> extensions =
                words.stream().skip(2).map(FakePlugins::extension).toList();
        Plugin plugin = new Plugin(
                words.get(0),
                words.get(1),
                Plugin.State.ACTIVE,
                "",
                delivery.origin(),
                "digest",
                Instant.EPOCH,
                extensions,
                List.copyOf(rules),
                role);
        role.ifPresent(wanted -> check(plugin, wanted));
        return plugin;
    }

    private static ProvidedExtension extension(String word) {
        return word.startsWith("@")
                ? new ProvidedExtension("source", word.substring(1), true)
                : new ProvidedExtension("function", word, true);
    }

    private static void check(Plugin plugin, Role role) {
        for (String name : role.extensions()) {
            if (!plugin.provides(role.kind(), name)) throw refused("it provides no " + role.kind() + " " + name);
        }
    }

    @Override
    public Plugin update(String name, Delivery delivery, Optional<Role> role, boolean force) {
        return put(read(delivery, role.or(() -> find(name).role())));
    }

    @Override
    public Plugin assign(String name, Role role) {
        Plugin known = find(name);
        check(known, role);
        return put(new Plugin(
                name,
                known.version(),
                known.state(),
                "",
                known.origin(),
                known.sha256(),
                known.installed(),
                known.extensions(),
                known.rules(),
                Optional.of(role)));
    }

    @Override
    public void uninstall(String name, boolean force) {
        find(name);
        if (!force && !rules.isEmpty()) throw new PluginInUseException("plugin " + name, rules);
        installed.remove(name);
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
