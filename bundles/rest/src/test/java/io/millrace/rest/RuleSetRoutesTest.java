// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class RuleSetRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void aSetIsExportedAsADownload() {
        rest.rules.add("r");

        HttpResponse<String> set = rest.post("/ruleset/export", "");

        assertThat(set.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(set.body()).endsWith(",\"rules\":{\"r\":\"{ \\\"id\\\" : \\\"r\\\",  \\\"size\\\" : 2.50 }\"}}");
    }

    @Test
    public void whatCannotBeTakenOverIsNotCounted() {
        String set = "{\\\"rules\\\":{\\\"r\\\":\\\"{}\\\",\\\"s\\\":5}}";

        assertThat(rest.post("/ruleset/import", "{\"content\":\"" + set + "\"}").body())
                .isEqualTo("imported 0 streams, 0 tables and 1 rules");
        assertThat(rest.rules.done).containsExactly("replace r by {}");
    }

    @Test
    public void whatIsNoSetIsRefused() {
        assertThat(rest.post("/ruleset/import", "{}").body()).contains("must specify content or file: bad request");
        assertThat(rest.post("/ruleset/import", "{\"content\":\"a\",\"file\":\"b\"}")
                        .body())
                .contains("Cannot specify both content and file: bad request");
        assertThat(rest.post("/ruleset/import", "{\"content\":\"a\"}").body()).contains("Import ruleset error: ");
    }
}
