// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;

public class BatchRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void requestsArePlayedInTurnAndRefusalsDoNotEndThem() {
        assertThat(batch("[{\"method\":\"POST\",\"path\":\"/streams\",\"body\":\"{\\\"sql\\\":\\\"X\\\"}\"},"
                        + "{\"path\":\"/nosuch\"},{\"path\":\"/ping\"},{\"path\":\"/rules/no\"}]"))
                .isEqualTo("[{\"code\":201,\"response\":\"Done <X>\"},"
                        + "{\"code\":404,\"response\":\"404 page not found\\n\"},{\"code\":200},"
                        + "{\"code\":404,\"response\":\"{\\\"error\\\":1002,\\\"message\\\":"
                        + "\\\"Describe rule error: Rule no is not found.\\\"}\\n\"}]");
    }

    @Test
    public void aBatchMayHoldBatches() {
        assertThat(batch(
                        "[{\"method\":\"POST\",\"path\":\"/batch/req\",\"body\":\"[{\\\"path\\\":\\\"/rules\\\"}]\"}]"))
                .isEqualTo("[{\"code\":200,\"response\":\"[{\\\"code\\\":200,\\\"response\\\":\\\"[]\\\"}]\"}]");
    }

    @Test
    public void aPathLeadsNowhereElse() {
        assertThat(batch("[{\"path\":\"@other.example/\"},{\"path\":\"\"}]"))
                .isEqualTo("[{\"code\":400,\"error\":\"path '@other.example/' does not begin with a slash\"},"
                        + "{\"code\":400,\"error\":\"path '' does not begin with a slash\"}]");
    }

    @Test
    public void whatIsNoListOfRequestsIsRefused() {
        assertThat(batch("{}"))
                .isEqualTo("{\"error\":1000,\"message\":\"Invalid body: expected an array, found an object\"}\n");
        assertThat(batch("[5]")).contains("expected objects with method, path and body, found a number");
    }

    private String batch(String body) {
        return rest.post("/batch/req", body).body();
    }
}
