// SPDX-License-Identifier: Apache-2.0
package io.millrace.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.FakeStreams;
import io.millrace.console.fake.Shell;
import io.millrace.console.stream.StreamCreateCommand;
import io.millrace.console.stream.StreamListCommand;
import org.apache.karaf.shell.api.console.CommandLine;
import org.junit.Test;

public class BareTextParserTest {
    private final FakeStreams streams = new FakeStreams();
    private final Shell shell =
            Shell.with(streams).and(BareTextParser.class, StreamCreateCommand.class, StreamListCommand.class);

    @Test
    public void aBareTextKeepsQuotesBracesAndParentheses() {
        shell.type(
                "stream:create CREATE STREAM s (a BIGINT) WITH (FORMAT=\"json\", KEY='k', EXTRA=\"{\\\"x\\\": [1]}\")");

        assertThat(streams.executed())
                .containsExactly(
                        "CREATE STREAM s (a BIGINT) WITH (FORMAT=\"json\", KEY='k', EXTRA=\"{\\\"x\\\": [1]}\")");
    }

    @Test
    public void aBareTextReachesToTheEndOfTheLine() {
        shell.type("stream:create CREATE STREAM s (); | grep x\nstream:create CREATE STREAM t ()");

        assertThat(streams.executed()).containsExactly("CREATE STREAM s (); | grep x", "CREATE STREAM t ()");
    }

    @Test
    public void singleQuotesKeepATextAndLetCommandsFollow() {
        String screen = shell.type("stream:create 'CREATE STREAM s () WITH (FORMAT=\"json\")'; stream:list");

        assertThat(streams.executed()).containsExactly("CREATE STREAM s () WITH (FORMAT=\"json\")");
        assertThat(screen).contains("No stream definitions are found.");
    }

    @Test
    public void severalWordsAreJoinedByBlanks() {
        shell.type("stream:create 'CREATE STREAM' s '()'");

        assertThat(streams.executed()).containsExactly("CREATE STREAM s ()");
    }

    @Test
    public void aCommandBeforeOnTheLineDoesNotMatter() {
        shell.type("stream:list; stream:create CREATE STREAM s (a \"b\")");

        assertThat(streams.executed()).containsExactly("CREATE STREAM s (a \"b\")");
    }

    @Test
    public void theCursorIsFoundInTheNameAndInTheText() {
        BareTextParser parser = new BareTextParser();

        CommandLine inName = parser.parse(null, "create  CREATE STREAM", 3);
        CommandLine inText = parser.parse(null, "create  CREATE STREAM", 14);

        assertThat(inName.getCursorArgumentIndex()).isZero();
        assertThat(inName.getArgumentPosition()).isEqualTo(3);
        assertThat(inText.getCursorArgumentIndex()).isEqualTo(1);
        assertThat(inText.getCursorArgument()).isEqualTo("CREATE STREAM");
        assertThat(inText.getArgumentPosition()).isEqualTo(6);
    }
}
