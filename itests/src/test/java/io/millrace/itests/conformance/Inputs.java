// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import io.millrace.itests.Eventually;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.Reply;
import io.millrace.itests.server.ServerAddress;
import java.time.Duration;

/** Gives a play its input. */
final class Inputs {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Http http;
    private final ServerAddress server;
    private final Play play;

    Inputs(Http http, ServerAddress server, Play play) {
        this.http = http;
        this.server = server;
        this.play = play;
    }

    void give(Input input) throws InterruptedException {
        if (input instanceof Input.Push push) {
            push(push);
        } else if (input instanceof Input.Wait wait) {
            Thread.sleep(wait.time().toMillis());
        }
    }

    /** The data port may answer a little after the rule says that it is running. */
    private void push(Input.Push push) {
        Call call = Call.post(server.push() + play.path(push.stream()), push.value());
        Reply reply = Eventually.until(PATIENCE, () -> http.send(call), Inputs::isTaken);
        if (!isTaken(reply)) throw new IllegalStateException("nobody takes what is pushed to " + push.stream());
    }

    private static boolean isTaken(Reply reply) {
        return reply.status() != 0 && !reply.refused();
    }
}
