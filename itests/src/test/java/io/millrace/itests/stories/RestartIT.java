// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.stories;

import static io.millrace.itests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Json;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.ManagementApi;
import io.millrace.itests.server.ServerProcess;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The process ends and is started again on the same data. */
public class RestartIT {
    private static final String NAME = "restart";

    private ServerProcess server;
    private ManagementApi api;

    @Before
    public void startFresh() throws Exception {
        server = ServerProcess.unpacked(NAME);
        server.start();
        server.awaitReady();
        api = new ManagementApi(server.address().rest());
    }

    @After
    public void stop() throws InterruptedException {
        server.stop();
    }

    @Test
    public void rulesRunAgainAfterAnOrderlyStop() throws Exception {
        // given
        createRunningRule();

        // when
        server.stop();
        startAgain();

        // then
        assertRuleWorks();
    }

    @Test
    public void rulesRunAgainAfterTheProcessWasKilled() throws Exception {
        // given
        createRunningRule();

        // when
        server.kill();
        startAgain();

        // then
        assertRuleWorks();
    }

    private void createRunningRule() {
        api.stream(
                "CREATE STREAM restart (a BIGINT) WITH (TYPE=\"httppush\", DATASOURCE=\"/restart\", FORMAT=\"json\")");
        api.rule(NAME, "SELECT a FROM restart", "nop", Json.object());
        assertRuleWorks();
    }

    private void startAgain() throws Exception {
        server.start();
        server.awaitReady();
    }

    private void assertRuleWorks() {
        Http http = new Http();
        Call push =
                Call.post(server.address().push() + "/restart", Json.object().put("a", 1));
        eventually(() -> api.assertState(NAME, "running"));
        eventually(() -> assertThat(http.send(push).status()).isEqualTo(200));
        eventually(() -> assertThat(api.status(NAME)
                        .required("sink_nop_0_0_records_in_total")
                        .longValue())
                .isPositive());
    }
}
