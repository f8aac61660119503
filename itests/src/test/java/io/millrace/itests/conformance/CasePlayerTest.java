// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Json;
import io.millrace.itests.server.EchoServer;
import java.io.IOException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class CasePlayerTest {
    private EchoServer server;
    private RuleSink sink;

    @Before
    public void start() throws IOException {
        server = new EchoServer();
        sink = new RuleSink();
    }

    @After
    public void stop() {
        sink.close();
        server.close();
    }

    @Test
    public void aCasePassesIfWhatIsReceivedIsWhatIsExpected() {
        assertThat(play("demo", "\"expect\":[[{\"a\":1}]]").passed()).isTrue();
    }

    @Test
    public void aCaseFailsAndTellsWhatItSaw() {
        Outcome outcome = play("demo", "\"expect\":[[{\"a\":2}]]");
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.seen()).contains("[[{\"a\":2}]]").contains("[[{\"a\":1}]]");
    }

    @Test
    public void aMessageTooManyFailsTheCase() {
        assertThat(play("demo", "\"expect\":[]").passed()).isFalse();
    }

    @Test
    public void aRefusalHasToHappenWhereItIsExpected() {
        assertThat(play("refused", "\"refused\":\"stream\"").passed()).isTrue();
        assertThat(play("demo", "\"refused\":\"stream\"").seen()).isEqualTo("stream was accepted");
        assertThat(play("refused", "\"expect\":[[{\"a\":1}]]").seen()).startsWith("stream refused: 400");
    }

    @Test
    public void whatWasMadeIsTakenAwayInTheOppositeOrder() {
        play("demo", "\"expect\":[[{\"a\":1}]]");
        assertThat(server.deleted()).hasSize(2);
        assertThat(server.deleted().get(0)).startsWith("/rules/case");
        assertThat(server.deleted().get(1)).isEqualTo("/streams/demo");
    }

    private Outcome play(String stream, String expectation) {
        String json = "{\"name\":\"some/case\",\"streams\":[\"CREATE STREAM %s () WITH (DATASOURCE=@%s@)\"],"
                + "\"rule\":{\"sql\":\"SELECT a FROM demo\"},\"input\":[[\"demo\",{\"a\":1}]],%s}";
        Case recorded = Case.of(Json.parsed(json.formatted(stream, stream, expectation)));
        return new CasePlayer(server.address(), sink).play(recorded);
    }
}
