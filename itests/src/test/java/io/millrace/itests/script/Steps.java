// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Eventually;
import io.millrace.itests.http.Http;
import io.millrace.itests.server.ServerAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The steps of one script, by kind:
 *
 * <pre>
 * {"method", "path", ...}          a call of the management API, see {@link Calls}
 * {"push": path, "body"}           sends to the data port until somebody takes it, for at most 2 s
 * {"listen": path}                 opens an event stream on the data port
 * {"frames": [...], "within": s}   awaits the frames of the event stream
 * {"parallel": [steps]}            plays steps at the same time
 * {"sleep": milliseconds}
 * </pre>
 */
final class Steps implements AutoCloseable {
    private static final double FRAMES_SECONDS = 5;

    private final Http http;
    private final ServerAddress server;
    private final Calls calls;
    private final Bindings bindings = new Bindings();
    private Optional<EventStream> listener = Optional.empty();

    Steps(Http http, ServerAddress server) {
        this.http = http;
        this.server = server;
        this.calls = new Calls(http, server, bindings);
    }

    /** Plays one step and returns what went wrong, if anything did. */
    Optional<String> play(JsonNode recorded) throws IOException, InterruptedException, ExecutionException {
        JsonNode step = bindings.bind(recorded);
        if (step.has("sleep")) {
            Thread.sleep(step.get("sleep").longValue());
            return Optional.empty();
        }
        if (step.has("parallel")) return parallel(step.get("parallel"));
        if (step.has("listen")) {
            close();
            listener = Optional.of(
                    new EventStream(http, server.push() + step.get("listen").textValue()));
            return Optional.empty();
        }
        if (step.has("frames")) return frames(step, listener.orElseThrow());
        return step.has("push") ? calls.push(step) : calls.call(step);
    }

    private static Optional<String> frames(JsonNode step, EventStream events) {
        JsonNode want = step.get("frames");
        JsonPattern pattern = new JsonPattern(want);
        Duration limit = Calls.seconds(step.path("within").asDouble(FRAMES_SECONDS));
        // That nothing comes shows only in the end.
        JsonNode seen = Eventually.until(limit, events::frames, frames -> !want.isEmpty() && pattern.matches(frames));
        return pattern.matches(seen) ? Optional.empty() : Optional.of(seen.toString());
    }

    private Optional<String> parallel(JsonNode steps) throws InterruptedException, ExecutionException {
        List<Callable<Optional<String>>> plays = new ArrayList<>();
        steps.forEach(step -> plays.add(() -> play(step)));
        ExecutorService threads = Executors.newFixedThreadPool(plays.size());
        try {
            for (Future<Optional<String>> played : threads.invokeAll(plays)) {
                if (played.get().isPresent()) return played.get();
            }
            return Optional.empty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() {
        listener.ifPresent(EventStream::close);
    }
}
