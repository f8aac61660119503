// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.SchemaDefinition;
import io.millrace.engine.service.SchemaService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas of one type in memory. */
final class FakeSchemas implements SchemaService {
    final Map<String, SchemaDefinition> schemas = new TreeMap<>();

    @Override
    public List<String> names(String type) {
        return List.copyOf(schemas.keySet());
    }

    @Override
    public SchemaDefinition describe(String type, String name) {
        SchemaDefinition schema = schemas.get(name);
        if (schema == null) throw new MillraceException(ErrorCode.UNDEFINED, "no schema " + name);
        return schema;
    }

    @Override
    public void create(SchemaDefinition schema) {
        put(schema);
    }

    @Override
    public boolean put(SchemaDefinition schema) {
        return schemas.put(schema.name(), schema) == null;
    }

    @Override
    public void delete(String type, String name) {
        describe(type, name);
        schemas.remove(name);
    }
}
