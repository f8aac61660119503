// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.Extension;
import io.millrace.api.plugin.NodeContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** The life of an extension, written down; fails and waits where a test says so. */
public abstract class FakeExtension implements Extension {
    public final List<String> calls = new CopyOnWriteArrayList<>();
    public volatile OptionSet declared = OptionSet.none();
    public volatile Options options = Options.empty();
    public volatile NodeContext context;
    public volatile Exception provisionFailure;
    public volatile Exception connectFailure;
    public volatile Exception closeFailure;
    public volatile CountDownLatch connectGate = new CountDownLatch(0);

    private final CountDownLatch connecting = new CountDownLatch(1);

    /** Waits until the engine has begun to connect it. */
    public void awaitConnecting() {
        Eventually.await(connecting);
    }

    @Override
    public OptionSet options() {
        return declared;
    }

    @Override
    public void provision(NodeContext given, Options values) throws Exception {
        calls.add("provision");
        context = given;
        options = values;
        if (provisionFailure != null) throw provisionFailure;
    }

    @Override
    public void connect() throws Exception {
        connecting.countDown();
        if (connectGate.getCount() > 0) Eventually.await(connectGate);
        calls.add("connect");
        if (connectFailure != null) throw connectFailure;
    }

    @Override
    public void close() throws Exception {
        calls.add("close");
        if (closeFailure != null) throw closeFailure;
    }
}
