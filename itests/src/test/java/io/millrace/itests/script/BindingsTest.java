// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Json;
import org.junit.Test;

public class BindingsTest {
    private final Bindings bindings = new Bindings();

    @Test
    public void aSavedValueIsPutInEverywhereAndEscaped() {
        bindings.save("FILE", "a \"b\"");
        assertThat(bindings.bind(Json.parsed("{\"path\":\"/x/@FILE@\",\"body\":{\"f\":\"@FILE@\"}}")))
                .isEqualTo(Json.object()
                        .put("path", "/x/a \"b\"")
                        .set("body", Json.object().put("f", "a \"b\"")));
    }

    @Test
    public void aTimeIsWrittenInUtc() {
        String time =
                bindings.bind(Json.parsed("{\"t\":\"@TIME+5@\"}")).get("t").textValue();
        assertThat(time).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }
}
