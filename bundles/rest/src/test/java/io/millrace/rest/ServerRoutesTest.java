// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class ServerRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void theRootSaysWhatTheServerIs() {
        String info = "{\"version\":\"1.2.3\",\"os\":\"linux\",\"arch\":\"amd64\",\"upTimeSeconds\":7,"
                + "\"cpuUsage\":\"1.23%\",\"memoryUsed\":\"1024\",\"memoryTotal\":\"4096\"}";

        assertThat(rest.get("/").body()).isEqualTo(info);
        assertThat(rest.post("/", "").body()).isEqualTo(info);
    }

    @Test
    public void anUnknownCpuUsageIsLeftOut() {
        rest.server.cpuUsageIsUnknown();

        assertThat(rest.get("/").body()).doesNotContain("cpuUsage");
    }

    @Test
    public void pingAnswersNothingButSuccess() {
        assertThat(rest.get("/ping").statusCode()).isEqualTo(200);
        assertThat(rest.get("/ping").body()).isEmpty();
    }

    @Test
    public void aStopIsPassedOnToTheEngine() {
        assertThat(rest.post("/stop", "").body()).isEqualTo("stop success");
        assertThat(rest.get("/stop").body()).isEqualTo("stop success");
        assertThat(rest.server.told).containsExactly("stop", "stop");
    }

    @Test
    public void jsonCarriesItsTypeAndLength() {
        HttpResponse<String> answer = rest.get("/rules");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Content-Length")).contains("2");
    }

    @Test
    public void unknownPathsAreNotFound() {
        for (String path : new String[] {"/nosuch", "/streams/", "/ping/", "/rules/a/b/c"}) {
            HttpResponse<String> answer = rest.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo("404 page not found\n");
        }
    }

    @Test
    public void wrongMethodsAreRefusedWithoutWords() {
        refusesMethod("POST", "/ping");
        refusesMethod("POST", "/rules/x");
        refusesMethod("GET", "/rules/x/start");
        refusesMethod("POST", "/rules/x/status");
        refusesMethod("DELETE", "/connections");
        refusesMethod("HEAD", "/rules");
        refusesMethod("OPTIONS", "/rules");
    }

    private void refusesMethod(String method, String path) {
        HttpResponse<String> answer = rest.call(method, path, "");
        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
        assertThat(answer.body()).as(method + " " + path).isEmpty();
    }

    @Test
    public void typesOfContentAreNotLookedAt() {
        HttpResponse<String> answer = rest.call(
                "POST", "/streams", "{\"sql\":\"SHOW\"}", "Content-Type", "no type at all", "Accept", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    public void aBodyThatIsTooLargeIsRefused() {
        assertThat(rest.post("/rules", " ".repeat(RequestBody.MAXIMUM_BYTES + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    public void anUnexpectedFailureKeepsItsDetailsToItself() {
        HttpResponse<String> answer = rest.post("/rules", "crash");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":1000,").doesNotContain("secret");
    }

    @Test
    public void pagesOfAnyOriginMayCall() {
        assertThat(rest.call("GET", "/rules", "", "Origin", "http://ui.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(rest.get("/rules").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    public void browsersMayAskBeforehandForEveryMethod() {
        HttpResponse<String> answer = rest.call(
                "OPTIONS", "/rules", "", "Origin", "http://ui.example", "Access-Control-Request-Method", "PATCH");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, POST, PUT, PATCH, DELETE");
    }
}
