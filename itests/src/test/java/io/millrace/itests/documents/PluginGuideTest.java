// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The code of the author's guide is that of the examples, word for word; so what the page shows is built and tested. */
public class PluginGuideTest {
    private static final Path ROOT = Path.of("..");
    private static final List<Path> SOURCES =
            List.of(ROOT.resolve("bundles/examples"), ROOT.resolve("bundles/testkit/src/test"));
    /** Plugins with libraries of others are shown but not built here. */
    private static final List<String> OF_OTHERS = List.of("Geohash", "Cores");

    @Test
    public void allCodeIsTakenFromTheExamples() throws IOException {
        String code = code();
        List<String> shown = Page.blocks(ROOT.resolve("docs/plugins.md")).stream()
                .filter(block ->
                        block instanceof Block.Fence fence && fence.language().equals("java"))
                .map(block -> ((Block.Fence) block).text())
                .filter(text -> OF_OTHERS.stream().noneMatch(text::contains))
                .toList();

        assertThat(shown)
                .hasSizeGreaterThan(5)
                .allSatisfy(text -> assertThat(code).contains(words(text)));
    }

    @Test
    public void everyExampleIsNamed() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/plugins.md"));

        try (Stream<Path> examples = Files.list(ROOT.resolve("bundles/examples"))) {
            assertThat(examples.filter(example -> Files.isDirectory(example.resolve("src/main/java")))
                            .map(example -> "`" + example.getFileName() + "`"))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains(name));
        }
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.toString().contains("target"))
                        .collect(Collectors.toList())) {
                    code.append(words(Files.readString(file))).append('\n');
                }
            }
        }
        return code.toString();
    }

    /** How a text is laid out does not matter. */
    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
