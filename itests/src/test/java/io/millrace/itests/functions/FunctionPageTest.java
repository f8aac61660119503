// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class FunctionPageTest {
    private static final Path BUNDLES = Path.of("..", "bundles");
    private static final Path PAGE = Path.of("..", "docs", "functions.md");
    private static final Path WITHOUT_EXAMPLES =
            Path.of("src", "test", "resources", "functions", "without-examples.txt");
    private static final Path HEAD = Path.of("src", "test", "resources", "functions", "head.md");

    private final Families families = Families.of(BUNDLES);
    private final ExampleRun run = new ExampleRun(families);

    @Test
    public void everyExampleGivesWhatItSays() {
        List<String> wrong = new ArrayList<>();
        for (Families.Entry entry : families.entries()) {
            entry.function().examples().stream()
                    .map(example -> run.difference(entry, example))
                    .filter(difference -> !difference.isEmpty())
                    .forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    public void everyFunctionIsDescribed() {
        assertThat(families.entries())
                .allSatisfy(entry -> assertThat(entry.function().description())
                        .as(entry.name())
                        .endsWith("."));
    }

    @Test
    public void everyFunctionHasAnExampleUnlessItsFamilyIsExempt() throws IOException {
        List<String> exempt = Files.readAllLines(WITHOUT_EXAMPLES, UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        List<String> without = families.entries().stream()
                .filter(entry -> entry.function().examples().isEmpty())
                .filter(entry -> !exempt.contains(entry.family()))
                .map(entry -> entry.family() + ": " + entry.name())
                .toList();
        assertThat(without).as("functions that declare no example").isEmpty();
    }

    @Test
    public void thePageSaysWhatTheFunctionsDeclare() throws IOException {
        String page = new FunctionPage(Files.readString(HEAD, UTF_8), run).write(families);
        if (Boolean.getBoolean("functions.record")) Files.writeString(PAGE, page, UTF_8);
        assertThat(Files.readString(PAGE, UTF_8))
                .as("docs/functions.md; write it anew with mvn test -Dtest=FunctionPageTest -Dfunctions.record=true")
                .isEqualTo(page);
    }
}
