// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.Reply;
import io.millrace.itests.server.ServerAddress;

/** Gives a play its input. */
final class Inputs {
    private static final int ATTEMPTS = 100;
    private static final long STEP_MILLIS = 20;

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
    private void push(Input.Push push) throws InterruptedException {
        Call call = Call.post(server.push() + play.path(push.stream()), push.value());
        for (int i = 0; i < ATTEMPTS; i++) {
            Reply reply = http.send(call);
            if (reply.status() != 0 && !reply.refused()) return;
            Thread.sleep(STEP_MILLIS);
        }
        throw new IllegalStateException("nobody takes what is pushed to " + push.stream());
    }
}
