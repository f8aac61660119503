// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.ConfigurationService;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/** Configuration keys: named groups of options for sources, sinks and connections. */
@Path("/metadata")
public final class ConfigurationResource {
    private final ConfigurationService configuration;

    ConfigurationResource(ConfigurationService configuration) {
        this.configuration = configuration;
    }

    @GET
    @Path("{kind: sources|sinks|connections}/yaml/{type}")
    public Response groups(@PathParam("kind") String kinds, @PathParam("type") String type) {
        return ErrorBody.unlessRefused("", () -> Answers.json(configuration.groups(one(kinds), type)));
    }

    @PUT
    @Path("{kind: sources|sinks|connections}/{type}/confKeys/{key}")
    public Response put(
            @PathParam("kind") String kinds,
            @PathParam("type") String type,
            @PathParam("key") String key,
            InputStream body) {
        String json = RequestBody.text(body);
        return ErrorBody.unlessRefused("", () -> {
            configuration.put(one(kinds), type, key, options(json));
            return Answers.empty(Answers.OK);
        });
    }

    /** Names keep their case: they are written back as they came. */
    private static Map<String, Object> options(String json) {
        try {
            return JsonBodies.readMembers(json);
        } catch (MillraceException malformed) {
            throw new MillraceException(ErrorCode.CONFIGURATION, malformed.getMessage(), malformed);
        }
    }

    @DELETE
    @Path("{kind: sources|sinks|connections}/{type}/confKeys/{key}")
    public Response delete(
            @PathParam("kind") String kinds, @PathParam("type") String type, @PathParam("key") String key) {
        return ErrorBody.unlessRefused("", () -> {
            configuration.delete(one(kinds), type, key);
            return Answers.empty(Answers.OK);
        });
    }

    /** The keys of sources by type, all or those whose option {@code sourceType} has a value. */
    @GET
    @Path("resource")
    public Response sourceGroups(@QueryParam("sourceType") String sourceType) {
        Map<String, Map<String, Map<String, Object>>> found = new TreeMap<>();
        configuration.kept("source").forEach((type, groups) -> {
            Map<String, Map<String, Object>> wanted = new TreeMap<>(groups);
            wanted.values().removeIf(group -> sourceType != null && !sourceType.equals(group.get("sourceType")));
            if (!wanted.isEmpty()) found.put(type, wanted);
        });
        return Answers.json(found);
    }

    @GET
    @Path("resources")
    public Response names() {
        return Answers.json(Map.of("sources", names("source"), "sinks", names("sink")));
    }

    private List<Map<String, String>> names(String kind) {
        List<Map<String, String>> names = new ArrayList<>();
        configuration.kept(kind).forEach((type, groups) -> {
            Map<String, String> ofType = new TreeMap<>();
            groups.keySet().forEach(group -> ofType.put(group, type));
            names.add(ofType);
        });
        return names;
    }

    private static String one(String kinds) {
        return kinds.substring(0, kinds.length() - 1);
    }
}
