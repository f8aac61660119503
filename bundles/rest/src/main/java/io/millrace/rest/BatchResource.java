// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.MillraceException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.container.AsyncResponse;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;

/** Many requests in one. */
@Path("/batch/req")
public final class BatchResource {
    private HttpClient client;

    /** Plays the requests one after the other. No thread waits for them, since each needs one of the same server. */
    @POST
    public void play(
            InputStream body,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers,
            @Suspended AsyncResponse answer) {
        List<BatchEntry> entries;
        try {
            entries = JsonBodies.readList(RequestBody.text(body)).stream()
                    .map(BatchEntry::of)
                    .toList();
        } catch (MillraceException malformed) {
            answer.resume(ErrorBody.of(malformed, "Invalid body"));
            return;
        }
        new BatchPlayer(client(), ownAddress(request), headers.getRequestHeaders())
                .play(entries)
                .thenApply(Answers::json)
                .whenComplete((response, failure) -> answer.resume(failure == null ? response : failure));
    }

    /** One for all batches, made when the first arrives: it brings threads. */
    private synchronized HttpClient client() {
        if (client == null) {
            client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        }
        return client;
    }

    /** Where the request came in: what it calls itself in its headers is not to be trusted. */
    private static URI ownAddress(HttpServletRequest request) {
        String host = request.getLocalAddr();
        String authority = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(request.getScheme() + "://" + authority + ":" + request.getLocalPort());
    }
}
