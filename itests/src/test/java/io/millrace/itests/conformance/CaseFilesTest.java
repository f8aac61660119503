// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class CaseFilesTest {

    @Test
    public void everyCaseHasANameOfItsOwn() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    public void everyCaseExpectsEitherMessagesOrARefusal() {
        assertThat(CaseFiles.below("cases")).allMatch(json -> json.has("expect") != json.has("refused"));
    }

    @Test
    public void everyCaseListedAsNotPassingYetExists() {
        assertThat(NotYet.load().unknown(names())).isEmpty();
    }

    private static List<String> names() {
        Stream<String> scripts =
                CaseFiles.below("rest").stream().map(CaseFilesTest::name).map(name -> "rest/" + name);
        return Stream.concat(CaseFiles.cases().stream().map(Case::name), scripts)
                .toList();
    }

    private static String name(JsonNode json) {
        return json.get("name").textValue();
    }
}
