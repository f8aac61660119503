// SPDX-License-Identifier: Apache-2.0
package io.millrace.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.FakeRules;
import io.millrace.console.fake.Shell;
import io.millrace.console.rule.RuleCreateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TextActionTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeRules rules = new FakeRules();
    private final Shell shell = Shell.with(rules).and(RuleCreateCommand.class);
    private Path directory;

    @Before
    public void workInTheFolder() {
        directory = folder.getRoot().toPath();
        shell.in(directory);
    }

    @Test
    public void aFileIsReadFromTheDirectoryOfTheSession() throws IOException {
        Files.writeString(directory.resolve("rule.json"), "{\"id\": \"é\"}\n");

        assertThat(shell.type("rule:create -f rule.json")).isEqualTo("Rule r1 was created successfully.");
        assertThat(rules.asked()).containsExactly("create {\"id\": \"é\"}\n");
    }

    @Test
    public void aTextInSingleQuotesArrivesAsItIs() {
        shell.type("rule:create '{\"a\": \"$x; | (\\\\\", \"b\": '\\''c'\\''}'");

        assertThat(rules.asked()).containsExactly("create {\"a\": \"$x; | (\\\\\", \"b\": 'c'}");
    }

    @Test
    public void severalWordsAreJoinedByBlanks() {
        shell.type("rule:create '{\"id\":' '\"r1\"' '}'");

        assertThat(rules.asked()).containsExactly("create {\"id\": \"r1\" }");
    }

    @Test
    public void aFileThatDoesNotExistIsNamed() {
        assertThat(shell.type("rule:create --file no.json"))
                .isEqualTo("Error executing command: file " + directory.resolve("no.json") + " does not exist");
    }

    @Test
    public void aFileThatIsNoTextIsRefused() {
        assertThat(shell.type("rule:create -f ."))
                .startsWith("Error executing command: file ")
                .contains(" cannot be read: ")
                .hasLineCount(1);
    }

    @Test
    public void textAndFileTogetherAreRefused() {
        assertThat(shell.type("rule:create -f rule.json '{}'"))
                .isEqualTo("Error executing command: expected either a text or -f <file>, got both");
    }

    @Test
    public void neitherTextNorFileIsRefused() {
        assertThat(shell.type("rule:create")).isEqualTo("Error executing command: expected a text or -f <file>");
    }

    @Test
    public void anEmptyTextIsRefused() {
        assertThat(shell.type("rule:create ' '")).isEqualTo("Error executing command: the text is empty");
    }

    @Test
    public void aRefusalOfSeveralLinesIsShownInOne() {
        assertThat(shell.type("rule:create 'nothing'"))
                .isEqualTo("Error executing command: invalid rule json: no object; at line 1");
    }
}
