// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.rule.RuleFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.error.MillraceException;
import io.millrace.api.row.Row;
import io.millrace.api.sink.RowSink;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.fake.Eventually;
import io.millrace.engine.fake.FakeExtension;
import io.millrace.engine.service.RuleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class RuleConcurrencyTest {
    private static final int CLIENTS = 4;

    private final RuleFixture fixture = new RuleFixture();

    @Before
    public void install() {
        fixture.installSource();
    }

    @After
    public void close() {
        fixture.close();
    }

    @Test
    public void changesOfOneRuleByManyClientsLeaveItWholeOrGone() {
        List<CompletableFuture<?>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(CompletableFuture.runAsync(() -> {
                for (int round = 0; round < 50; round++) changeAndDelete();
            }));
        }
        clients.forEach(CompletableFuture::join);

        List<String> listed = fixture.rules.list().stream().map(RuleSummary::id).toList();
        assertThat(fixture.store.keys("rule")).containsExactlyElementsOf(listed);
        Eventually.eventually(() -> assertThat(fixture.sources.open())
                .as("a rule that is gone reads nothing")
                .isEqualTo(listed.size()));
    }

    private void changeAndDelete() {
        attempt(() -> fixture.rules.create(rule("r", "SELECT * FROM s")));
        attempt(() -> fixture.rules.restart("r"));
        attempt(() -> fixture.rules.replace("r", rule("r", "SELECT * FROM s")));
        attempt(() -> fixture.rules.delete("r"));
    }

    /** Another client may have been first. */
    private static void attempt(Runnable change) {
        try {
            change.run();
        } catch (MillraceException beaten) {
            assertThat(beaten).hasMessageMatching("(?s).*(already exists|not found).*");
        }
    }

    /** Closes when all others of its kind are being closed, too. */
    private static final class MeetingSink extends FakeExtension implements RowSink {
        private final CountDownLatch meeting;

        MeetingSink(CountDownLatch meeting) {
            this.meeting = meeting;
        }

        @Override
        public void send(Row row) {}

        @Override
        public void close() throws Exception {
            meeting.countDown();
            Eventually.await(meeting);
            super.close();
        }
    }

    @Test
    public void anEngineThatStopsLetsNoRuleWaitForTheSinkOfAnother() {
        CountDownLatch meeting = new CountDownLatch(CLIENTS);
        fixture.surroundings.install(ExtensionKind.SINK, "meeting", () -> new MeetingSink(meeting));
        for (int i = 0; i < CLIENTS; i++) {
            fixture.rules.create("{\"id\":\"r" + i + "\",\"sql\":\"SELECT * FROM s\",\"actions\":[{\"meeting\":{}}]}");
        }

        fixture.rules.close();

        assertThat(meeting.getCount()).isZero();
        assertThat(fixture.sources.open()).isZero();
    }
}
