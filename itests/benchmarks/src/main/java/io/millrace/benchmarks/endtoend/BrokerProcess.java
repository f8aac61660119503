// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.broker.EmbeddedBroker;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** The embedded broker until the process is ended. Argument: its port on the loopback. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start("127.0.0.1", Integer.parseInt(args[0]))) {
            new CountDownLatch(1).await();
        }
    }
}
