// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.millrace.itests.Json;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Collects the frames of one event stream until either side closes it. */
final class EventStream implements AutoCloseable {
    private static final String DATA = "data:";

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Stream<String> lines;

    EventStream(Http http, String url) throws IOException {
        lines = http.lines(Call.get(url));
        thread.execute(this::read);
    }

    ArrayNode frames() {
        return Json.array().addAll(frames);
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith(DATA))
                    .map(line -> line.substring(DATA.length()).trim())
                    .forEach(text -> frames.add(Json.parse(text).orElseGet(() -> TextNode.valueOf(text))));
        } catch (UncheckedIOException closed) {
            // The frames so far are what there is.
        }
    }

    @Override
    public void close() {
        lines.close();
        thread.shutdownNow();
    }
}
