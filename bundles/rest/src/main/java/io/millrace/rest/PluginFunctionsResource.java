// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plugins.PluginService;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** The functions that plugins bring, and which brings which. */
@Path("/plugins/udfs")
public final class PluginFunctionsResource {
    private final NamedPlugins plugins;

    PluginFunctionsResource(PluginService service) {
        this.plugins = new NamedPlugins(service);
    }

    @GET
    public Response list() {
        return Answers.json(plugins.functions());
    }

    @GET
    @Path("{function}")
    public Response describe(@PathParam("function") String function) {
        return ErrorBody.unlessRefused("describe user defined function error", () -> {
            String plugin = plugins.pluginOf(function)
                    .orElseThrow(
                            () -> new MillraceException(ErrorCode.NOT_FOUND, "function " + function + " is not found"));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", function);
            json.put("plugin", plugin);
            return Answers.json(json);
        });
    }
}
