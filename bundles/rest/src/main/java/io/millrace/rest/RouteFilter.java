// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/** Makes method and path alone decide on the route, and the path in its exact form. */
@PreMatching
public final class RouteFilter implements ContainerRequestFilter {
    /** The header that holds the content type as the client gave it. */
    static final String GIVEN_TYPE = "Millrace-Content-Type";

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (path.length() > 1 && path.endsWith("/")) {
            request.abortWith(Answers.unknownPath());
            return;
        }
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            request.abortWith(Answers.empty(Answers.METHOD_NOT_ALLOWED));
            return;
        }
        // Clients send any content type and accept any, even ones that are none.
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        request.getHeaders().putSingle(GIVEN_TYPE, String.valueOf(request.getHeaderString(HttpHeaders.CONTENT_TYPE)));
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
}
