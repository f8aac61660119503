// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.format.SchemaFiles;
import io.millrace.api.store.Store;
import io.millrace.engine.rule.NeutralJson;
import io.millrace.engine.service.SchemaDefinition;
import io.millrace.engine.service.SchemaService;
import io.millrace.engine.stream.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps schemas: their files in a folder, and their versions in the store. */
public final class Schemas implements SchemaService, SchemaFiles {
    private static final String PROTOBUF = "protobuf";
    private static final List<String> TYPES = List.of(PROTOBUF, "custom");
    private static final String TABLE = "schema";

    private final Path folder;
    private final Store store;

    /** @param folder has a folder of files for each type */
    public Schemas(Path folder, Store store) {
        this.folder = folder;
        this.store = store;
    }

    @Override
    public List<String> names(String type) {
        return folder(type).names();
    }

    @Override
    public Optional<Path> find(String type, String name) {
        return folder(type).find(name);
    }

    @Override
    public SchemaDefinition describe(String type, String name) {
        Names.check(name);
        Path file = folder(type).find(name).orElseThrow(() -> missing(type, name));
        Map<?, ?> known = known(type, name);
        return new SchemaDefinition(type, name, text(known, "content"), file.toString(), "", text(known, "version"));
    }

    @Override
    public synchronized void create(SchemaDefinition schema) {
        check(schema);
        if (folder(schema.type()).find(schema.name()).isPresent()) {
            throw refused("schema " + schema.type() + "." + schema.name() + " already registered");
        }
        save(schema);
    }

    @Override
    public synchronized boolean put(SchemaDefinition schema) {
        check(schema);
        boolean known = folder(schema.type()).find(schema.name()).isPresent();
        String version = known ? text(known(schema.type(), schema.name()), "version") : "";
        if (!version.isEmpty() && version.compareTo(schema.version()) > 0) {
            throw refused("schema " + schema.type() + "." + schema.name() + " already exists with version (" + version
                    + "), new version (" + schema.version() + ") is lower");
        }
        save(schema);
        return !known;
    }

    @Override
    public synchronized void delete(String type, String name) {
        Names.check(name);
        SchemaFolder folder = folder(type);
        if (folder.find(name).isEmpty()) throw missing(type, name);
        folder.delete(name);
        store.remove(TABLE, type + "." + name);
    }

    private void save(SchemaDefinition schema) {
        SchemaFolder folder = folder(schema.type());
        if (schema.content().isEmpty()) folder.copy(schema.name(), schema.file());
        else folder.save(schema.name(), schema.content());
        store.put(
                TABLE,
                schema.type() + "." + schema.name(),
                NeutralJson.write(Map.of("content", schema.content(), "version", schema.version())));
    }

    private static void check(SchemaDefinition schema) {
        requireType(schema.type());
        if (schema.name().isEmpty()) throw refused("name is required");
        Names.check(schema.name());
        if (!schema.type().equals(PROTOBUF)) {
            throw refused(
                    schema.soFile().isEmpty()
                            ? "soFile is required"
                            : "soFile is a native library, which is not supported: install a bundle with the format");
        }
        if (!schema.content().isEmpty() && !schema.file().isEmpty()) {
            throw refused("cannot specify both content and file");
        }
        if (schema.content().isEmpty() && schema.file().isEmpty()) throw refused("must specify content or file");
        if (!schema.soFile().isEmpty()) throw refused("soFile is a native library, which is not supported");
        if (schema.version().contains("/")
                || schema.version().contains("\\")
                || schema.version().contains("..")) {
            throw refused("version is " + schema.version() + ", expected a text without slashes and double points");
        }
    }

    private SchemaFolder folder(String type) {
        requireType(type);
        return new SchemaFolder(folder.resolve(type));
    }

    private static void requireType(String type) {
        if (!TYPES.contains(type)) throw refused("unsupported schema type " + type);
    }

    private Map<?, ?> known(String type, String name) {
        try {
            Optional<String> json = store.get(TABLE, type + "." + name);
            return json.isPresent() ? (Map<?, ?>) NeutralJson.parse(json.get()) : Map.of();
        } catch (JsonProcessingException damaged) {
            return Map.of();
        }
    }

    private static String text(Map<?, ?> known, String key) {
        return known.get(key) instanceof String text ? text : "";
    }

    private static MillraceException missing(String type, String name) {
        return refused("schema " + type + "." + name + " not found");
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
