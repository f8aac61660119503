// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.source.PullEmitter;
import io.millrace.api.source.PullSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A source that is pulled; what it does then is given by the test. */
public final class FakePullSource extends FakeExtension implements PullSource {
    /** What happens in a pull. */
    @FunctionalInterface
    public interface Body {
        void pull(PullEmitter out) throws Exception;
    }

    public final List<Long> pulls = new CopyOnWriteArrayList<>();
    private final Body body;

    public FakePullSource(Body body) {
        this.body = body;
    }

    @Override
    public void pull(long triggerMillis, PullEmitter out) throws Exception {
        pulls.add(triggerMillis);
        body.pull(out);
    }
}
