// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import io.millrace.connection.httppush.internal.Endpoints.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;

/** Answers one request: the body goes to all streams of its address, the caller hears {@code ok}. */
final class PushHandler extends AbstractHandler {
    private static final byte[] OK = "ok".getBytes(StandardCharsets.US_ASCII);

    private final Endpoints endpoints;
    private final EventStreamHandler streams;
    private final int maxBodyBytes;

    PushHandler(Endpoints endpoints, EventStreamHandler streams, int maxBodyBytes) {
        this.endpoints = endpoints;
        this.streams = streams;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void handle(String path, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        base.setHandled(true);
        Cors.allow(request, response);
        if (Cors.isPreflight(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (streams.answers(path, request, response)) return;
        List<Endpoint> atPath = endpoints.at(path);
        List<Endpoint> receivers = atPath.stream()
                .filter(endpoint -> endpoint.method().equals(request.getMethod()))
                .toList();
        if (atPath.isEmpty()) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, "no stream listens at " + path);
        } else if (receivers.isEmpty()) {
            refuseMethod(response, atPath);
        } else {
            take(request, response, receivers);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, List<Endpoint> receivers)
            throws IOException {
        Optional<byte[]> read;
        try {
            read = body(request);
        } catch (IOException | RuntimeException e) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "the body cannot be read");
            return;
        }
        if (read.isEmpty()) {
            response.setHeader("Connection", "close");
            String message = "the body is too large, expected at most " + maxBodyBytes + " bytes";
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, message);
            return;
        }
        byte[] body = read.get();
        for (int i = 0; i < receivers.size(); i++) {
            receivers.get(i).deliver(i == receivers.size() - 1 ? body : body.clone());
        }
        response.setContentLength(OK.length);
        response.getOutputStream().write(OK);
    }

    /** Empty if it is too large. */
    private Optional<byte[]> body(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > maxBodyBytes) return Optional.empty();
        byte[] body = request.getInputStream().readNBytes(announced >= 0 ? (int) announced : maxBodyBytes + 1);
        if (body.length < announced) throw new IOException("the body ended early");
        return body.length > maxBodyBytes ? Optional.empty() : Optional.of(body);
    }

    private static void refuseMethod(HttpServletResponse response, List<Endpoint> atPath) throws IOException {
        String allowed = atPath.stream().map(Endpoint::method).distinct().collect(Collectors.joining(", "));
        response.setHeader("Allow", allowed);
        answer(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "wrong method, expected " + allowed);
    }

    private static void answer(HttpServletResponse response, int status, String message) throws IOException {
        byte[] text = (message + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
