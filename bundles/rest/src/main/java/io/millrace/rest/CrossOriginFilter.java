// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.MultivaluedMap;

/** Lets pages of any origin use the API, which carries no cookies. */
@PreMatching
public final class CrossOriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Answers the question of a browser whether it may send the request that it has in mind. */
    @Override
    public void filter(ContainerRequestContext request) {
        boolean asks = request.getHeaderString("Access-Control-Request-Method") != null;
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(Answers.empty(asks && hasOrigin(request) ? Answers.OK : Answers.METHOD_NOT_ALLOWED));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!hasOrigin(request)) return;
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) return;
        headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        headers.putSingle(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Language, Content-Type, Content-Language, Origin, Authorization");
    }

    private static boolean hasOrigin(ContainerRequestContext request) {
        return request.getHeaderString("Origin") != null;
    }
}
