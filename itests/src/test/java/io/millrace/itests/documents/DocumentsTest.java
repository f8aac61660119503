// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.plan.Plan;
import io.millrace.testkit.sql.SqlTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Every statement of the manual does what its page says. */
@RunWith(Parameterized.class)
public class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer than any window of the manual that is run. */
    private static final long SECONDS = 30;

    @Parameterized.Parameter
    public Example example;

    @Parameterized.Parameters(name = "{0}")
    public static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path page : pages()) examples.addAll(Examples.of(page));
        return examples;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> manual = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), manual)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    public void a_statement_does_what_the_page_says() {
        if (example.refusal().isPresent()) isRefused(example.refusal().get());
        else if (example.results().isEmpty()) canBePlanned();
        else givesTheResults();
    }

    private void isRefused(String reason) {
        SqlTrial trial = example.trial();
        // Only then is a stream that nobody defined unknown.
        if (example.streams().isEmpty()) trial.stream("CREATE STREAM s () WITH (DATASOURCE=\"s\")");
        trial.isRefused(reason);
    }

    private void canBePlanned() {
        Plan plan = example.trial().plan();
        assertThat(plan.sources()).isNotEmpty();
    }

    private void givesTheResults() {
        SqlTrial trial = example.trial();
        String stream = example.trial().plan().sources().get(0).stream().name();
        trial.onText(stream, example.events().toArray(String[]::new));
        for (long second = 1; second <= SECONDS; second++) trial.at(second * 1_000);
        List<JsonNode> expected =
                example.results().stream().flatMap(DocumentsTest::rows).toList();
        assertThat(trial.rows())
                .hasSizeGreaterThanOrEqualTo(expected.size())
                .extracting(DocumentsTest::json)
                .startsWith(expected.toArray(JsonNode[]::new));
    }

    private static Stream<JsonNode> rows(String text) {
        JsonNode node = parsed(text);
        return node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1).map(node::get)
                : Stream.of(node);
    }

    /** As it is written down: all numbers are alike in JSON. */
    private static JsonNode json(Map<String, Object> row) {
        return parsed(JSON.valueToTree(row).toString());
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text.replaceAll("(?<=[:,\\[]-?\\d{1,18})\\.0(?=[,}\\]])", ""));
        } catch (IOException malformed) {
            throw new AssertionError("no JSON: " + text, malformed);
        }
    }
}
