// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.EngineInfo;
import io.millrace.engine.service.ServerService;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** What the server is, whether it is there, and its end. */
@Path("/")
public final class ServerResource {
    private final EngineInfo.Reader engine;
    private final ServerService server;

    ServerResource(EngineInfo.Reader engine, ServerService server) {
        this.engine = engine;
        this.server = server;
    }

    @GET
    public Response info() {
        return Answers.json(infoJson(engine.read()));
    }

    @POST
    public Response infoByPost() {
        return info();
    }

    @GET
    @Path("ping")
    public Response ping() {
        return Answers.empty(Answers.OK);
    }

    @GET
    @Path("stop")
    public Response stop() {
        server.stop();
        return Answers.text(Answers.OK, "stop success");
    }

    @POST
    @Path("stop")
    public Response stopByPost() {
        return stop();
    }

    private static Map<String, Object> infoJson(EngineInfo info) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", info.version());
        json.put("os", info.os());
        json.put("arch", info.architecture());
        json.put("upTimeSeconds", info.upTimeSeconds());
        if (info.cpuUsage() >= 0) json.put("cpuUsage", String.format(Locale.ROOT, "%.2f%%", 100 * info.cpuUsage()));
        json.put("memoryUsed", Long.toString(info.memoryUsed()));
        json.put("memoryTotal", Long.toString(info.memoryTotal()));
        return json;
    }
}
