// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Lets pages of any origin push. */
final class Cors {
    private Cors() {}

    static void allow(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("Origin") == null) return;
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!isPreflight(request)) return;
        response.setHeader("Access-Control-Allow-Methods", "POST, GET, PUT, DELETE, HEAD");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Language, Content-Type, Content-Language, Origin, Authorization");
    }

    static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }
}
