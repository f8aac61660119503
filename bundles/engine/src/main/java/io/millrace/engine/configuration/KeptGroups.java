// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.store.Store;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.rule.NeutralJson;
import io.millrace.engine.service.ConfigurationService;
import io.millrace.engine.stream.Names;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The groups that users keep in the store, over those of the configuration files. */
public final class KeptGroups implements ConfigurationGroups, ConfigurationService {
    private static final String TABLE = "configuration";

    private final ConfigurationGroups files;
    private final Store store;
    private final ExtensionRegistry extensions;

    public KeptGroups(ConfigurationGroups files, Store store, ExtensionRegistry extensions) {
        this.files = files;
        this.store = store;
        this.extensions = extensions;
    }

    @Override
    public Optional<Map<String, Object>> find(ExtensionKind kind, String type, String group, OptionSet declared) {
        Optional<Map<String, Object>> below = files.find(kind, type, group, declared);
        Optional<Map<String, Object>> above = stored(key(kind.label(), type, group));
        if (below.isEmpty() || above.isEmpty()) return above.or(() -> below);
        Map<String, Object> both = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        both.putAll(below.get());
        both.putAll(above.get());
        return Optional.of(both);
    }

    @Override
    public Set<String> names(ExtensionKind kind, String type) {
        Set<String> names = new LinkedHashSet<>(files.names(kind, type));
        String prefix = key(kind.label(), type, "");
        for (String key : store.keys(TABLE)) {
            if (key.startsWith(prefix)) names.add(key.substring(prefix.length()));
        }
        return names;
    }

    @Override
    public Map<String, Map<String, Object>> groups(String kind, String type) {
        ExtensionKind of = kind(kind);
        Optional<OptionSet> declared = DeclaredOptions.of(extensions, new ExtensionId(of, type));
        Set<String> names = new LinkedHashSet<>(declared.isPresent() ? Set.of(DEFAULT) : Set.of());
        names.addAll(names(of, type));
        if (names.isEmpty()) {
            throw new MillraceException(ErrorCode.CONFIGURATION, kind + " " + type + " is not found");
        }
        OptionSet options = declared.orElse(OptionSet.none());
        Map<String, Map<String, Object>> groups = new TreeMap<>();
        for (String name : names) {
            Map<String, Object> group = new LinkedHashMap<>();
            if (name.equals(DEFAULT)) group.putAll(DeclaredOptions.defaults(options));
            group.putAll(find(of, type, name, options).orElse(Map.of()));
            groups.put(name, group);
        }
        return groups;
    }

    @Override
    public Map<String, Map<String, Map<String, Object>>> kept(String kind) {
        String prefix = kind(kind).label() + "s.";
        Map<String, Map<String, Map<String, Object>>> types = new TreeMap<>();
        for (String key : store.keys(TABLE)) {
            if (!key.startsWith(prefix)) continue;
            // Types may have points in them, names of groups may not.
            int end = key.lastIndexOf('.');
            types.computeIfAbsent(key.substring(prefix.length(), end), type -> new TreeMap<>())
                    .put(key.substring(end + 1), stored(key).orElse(Map.of()));
        }
        return types;
    }

    @Override
    public void put(String kind, String type, String group, Map<String, Object> options) {
        Names.check(group);
        String key = key(kind(kind).label(), type, group);
        store.put(TABLE, key, NeutralJson.write(OldSpellings.modern(type, options)));
    }

    @Override
    public void delete(String kind, String type, String group) {
        Names.check(group);
        if (store.remove(TABLE, key(kind(kind).label(), type, group))) return;
        throw new MillraceException(
                ErrorCode.CONFIGURATION, "configuration key " + group + " of " + kind + " " + type + " is not found");
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, Object>> stored(String key) {
        try {
            Optional<String> json = store.get(TABLE, key);
            return json.isPresent()
                    ? Optional.of((Map<String, Object>) NeutralJson.parse(json.get()))
                    : Optional.empty();
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored group is no JSON: " + key, damaged);
        }
    }

    private static String key(String kind, String type, String group) {
        return kind + "s." + type + "." + group;
    }

    private static ExtensionKind kind(String label) {
        return ExtensionId.of(label, "")
                .map(ExtensionId::kind)
                .orElseThrow(() -> new MillraceException(ErrorCode.CONFIGURATION, "there are no groups for " + label));
    }
}
