// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class TrialsRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void aTrialIsPreparedStartedAndStopped() {
        assertThat(rest.post("/ruletest", "{\"id\":\"t\"}").body()).isEqualTo("{\"id\":\"t\",\"port\":10081}");
        assertThat(rest.post("/ruletest/t/start", "").body()).isEqualTo("Test rule t was started");
        assertThat(rest.call("DELETE", "/ruletest/t", "").body()).isEqualTo("Test rule t was stopped.");
        assertThat(rest.trials.asked).containsExactly("create {\"id\":\"t\"}", "start t", "stop t");
    }

    @Test
    public void aTrialThatIsNotThereCannotBeStarted() {
        HttpResponse<String> refused = rest.post("/ruletest/no/start", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"error\":1000,\"message\":\"start rule error: no is not found\"}\n");
    }
}
