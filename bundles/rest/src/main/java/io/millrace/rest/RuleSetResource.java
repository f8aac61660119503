// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.UploadService;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** All streams, tables and rules in one text. */
@Path("/ruleset")
public final class RuleSetResource {
    private final RuleSets sets;
    private final UploadService uploads;

    RuleSetResource(RuleSets sets, UploadService uploads) {
        this.sets = sets;
        this.uploads = uploads;
    }

    @POST
    @Path("export")
    public Response export() {
        Response answer = Answers.jsonText(Answers.OK, JsonBodies.write(sets.export()));
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_TYPE, null)
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header("Content-Disposition", "Attachment")
                .build();
    }

    @POST
    @Path("import")
    public Response importSet(InputStream body) {
        String json = RequestBody.text(body);
        return ErrorBody.unlessRefused("Invalid body", () -> {
            String content = content(JsonBodies.readObject(json));
            return ErrorBody.unlessRefused(
                    "Import ruleset error", () -> Answers.text(Answers.OK, sets.importAll(content)));
        });
    }

    private String content(JsonObject given) {
        Optional<String> content = given.text("content").filter(text -> !text.isEmpty());
        Optional<String> file = given.text("file").filter(text -> !text.isEmpty());
        if (content.isPresent() && file.isPresent()) {
            throw new MillraceException(ErrorCode.UNDEFINED, "Cannot specify both content and file: bad request");
        }
        return content.or(() -> file.map(uploads::read))
                .orElseThrow(
                        () -> new MillraceException(ErrorCode.UNDEFINED, "must specify content or file: bad request"));
    }
}
