// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.type.Schema;
import io.millrace.plan.stream.StreamKind;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

public class DefinitionsRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void statementsOfAnyKindAreCarriedOut() {
        HttpResponse<String> answer = rest.post("/tables", "{\"sql\":\"SHOW TABLES\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("Done <SHOW TABLES>");
    }

    @Test
    public void aRefusedStatementSaysWhoseItWas() {
        assertThat(rest.post("/streams", "{}").body())
                .isEqualTo("{\"error\":3000,\"message\":\"Stream command error: the statement is empty\"}\n");
        assertThat(rest.post("/tables", "{\"sql\":5}").body())
                .isEqualTo("{\"error\":1000,\"message\":\"Invalid body: sql is a number, expected a text\"}\n");
    }

    @Test
    public void streamsAndTablesAreListedApart() {
        rest.streams.add(StreamKind.STREAM, "s", Schema.none(), Definitions.ofType("Memory"));
        rest.streams.add(StreamKind.TABLE, "t", Schema.none(), Definitions.noOptions());

        assertThat(rest.get("/streams").body()).isEqualTo("[\"s\"]");
        assertThat(rest.get("/tables").body()).isEqualTo("[\"t\"]");
        assertThat(rest.get("/streamdetails").body())
                .isEqualTo("[{\"name\":\"s\",\"type\":\"memory\",\"format\":\"json\"}]");
    }

    @Test
    public void tablesAreListedByKind() {
        rest.streams.add(StreamKind.TABLE, "plain", Schema.none(), Definitions.noOptions());
        rest.streams.add(StreamKind.TABLE, "asked", Schema.none(), Definitions.ofTableKind("lookup"));

        assertThat(rest.get("/tables?kind=scan").body()).isEqualTo("[\"plain\"]");
        assertThat(rest.get("/tables?kind=lookup").body()).isEqualTo("[\"asked\"]");
        assertThat(rest.get("/tabledetails?kind=lookup").body())
                .contains("\"asked\"")
                .doesNotContain("\"plain\"");
        assertThat(rest.get("/tables?kind=odd").statusCode()).isEqualTo(400);
    }

    @Test
    public void aMissingStreamIsNoStreamOnDescribeAndNotFoundOnDrop() {
        HttpResponse<String> described = rest.get("/streams/no");
        assertThat(described.statusCode()).isEqualTo(400);
        assertThat(described.body())
                .isEqualTo("{\"error\":3000,\"message\":"
                        + "\"describe stream error: Describe stream fails, no is not found.\"}\n");
        assertThat(rest.call("DELETE", "/tables/no", "").statusCode()).isEqualTo(404);
    }

    @Test
    public void aBadNameIsRefusedBeforeTheBodyIsRead() {
        for (String name : new String[] {"invalid%20name", "a$b", "%E6%B5%81", "%20a"}) {
            assertThat(rest.call("PUT", "/streams/" + name, "{").body())
                    .as(name)
                    .startsWith("{\"error\":1000,\"message\":\"id '");
        }
    }

    @Test
    public void definitionsAreReplacedAndDropped() {
        rest.streams.add(StreamKind.STREAM, "s", Schema.none(), Definitions.noOptions());

        assertThat(rest.call("PUT", "/streams/s", "{\"sql\":\"X\"}").body()).isEqualTo("Stream s is replaced.");
        assertThat(rest.call("DELETE", "/streams/s?force=true", "").body()).isEqualTo("Stream s is dropped.");
        assertThat(rest.call("DELETE", "/streams/s?force=false", "").statusCode())
                .isEqualTo(200);
        assertThat(rest.streams.asked).containsExactly("replace s by X", "drop s by force", "drop s");
    }

    @Test
    public void theSchemaOfASchemalessStreamIsWhatRulesRead() {
        rest.streams.add(StreamKind.STREAM, "s", Schema.none(), Definitions.noOptions());

        assertThat(rest.get("/streams/s/schema").body()).isEqualTo("null");
        rest.streams.columns.put("s", List.of("a"));
        assertThat(rest.get("/streams/s/schema").body()).isEqualTo("{\"a\":null}");
    }
}
