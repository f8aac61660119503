// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.UploadService;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** Files that users keep on the server. */
@Path("/config/uploads")
public final class UploadsResource {
    private final UploadService uploads;

    UploadsResource(UploadService uploads) {
        this.uploads = uploads;
    }

    @GET
    public Response list() {
        return ErrorBody.unlessRefused(
                "",
                () -> Answers.json(uploads.list().stream()
                        .map(java.nio.file.Path::toString)
                        .toList()));
    }

    @POST
    public Response create(@HeaderParam(RouteFilter.GIVEN_TYPE) String contentType, InputStream body) {
        String boundary = FormParts.boundary(contentType);
        // The bytes of a file may be no text, so a form is taken byte by byte.
        byte[] bytes = RequestBody.bytes(body);
        return ErrorBody.unlessRefused(
                "",
                () -> Answers.text(
                        Answers.CREATED, (boundary.isEmpty() ? ofJson(bytes) : ofForm(bytes, boundary)).toString()));
    }

    private java.nio.file.Path ofForm(byte[] body, String boundary) {
        FormParts form = FormParts.read(new String(body, StandardCharsets.ISO_8859_1), boundary);
        List<FormParts.Part> files = form.parts().stream()
                .filter(part -> part.name().equals("uploadFile"))
                .toList();
        if (files.size() != 1) throw refused("the form has " + files.size() + " fields uploadFile, expected one");
        FormParts.Part file = files.get(0);
        String name = new String(file.fileName().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return uploads.save(name, file.content().getBytes(StandardCharsets.ISO_8859_1));
    }

    private java.nio.file.Path ofJson(byte[] body) {
        JsonObject given = JsonBodies.readObject(new String(body, StandardCharsets.UTF_8));
        String name = given.text("name").orElse("");
        Optional<String> content = given.text("content").filter(text -> !text.isEmpty());
        Optional<String> file = given.text("file").filter(text -> !text.isEmpty());
        if (content.isPresent() == file.isPresent()) throw refused("expected either content or file");
        return content.map(text -> uploads.save(name, text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> uploads.copy(name, file.get()));
    }

    @DELETE
    @Path("{name}")
    public Response delete(@PathParam("name") String name) {
        return ErrorBody.unlessRefused("", () -> {
            uploads.delete(name);
            return Answers.text(Answers.OK, "ok");
        });
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
