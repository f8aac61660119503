// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.FakeStreams;
import io.millrace.console.fake.Shell;
import io.millrace.console.stream.StreamCreateCommand;
import io.millrace.console.stream.StreamDropCommand;
import io.millrace.console.stream.StreamListCommand;
import io.millrace.console.stream.StreamNameCompleter;
import io.millrace.console.stream.StreamShowCommand;
import io.millrace.console.table.TableCreateCommand;
import io.millrace.console.table.TableDropCommand;
import io.millrace.console.table.TableListCommand;
import io.millrace.console.table.TableNameCompleter;
import io.millrace.console.table.TableShowCommand;
import io.millrace.plan.stream.StreamKind;
import org.junit.Test;

public class DefinitionCommandsTest {
    private final FakeStreams streams = new FakeStreams()
            .having(StreamKind.STREAM, "demo", true, "scan")
            .having(StreamKind.TABLE, "places", false, "lookup");
    private final Shell shell = Shell.with(streams)
            .and(StreamCreateCommand.class, StreamListCommand.class, StreamShowCommand.class, StreamDropCommand.class)
            .and(TableCreateCommand.class, TableListCommand.class, TableShowCommand.class, TableDropCommand.class);

    @Test
    public void createCarriesOutTheStatementAndShowsTheAnswer() {
        assertThat(shell.type("stream:create 'create stream s ()'")).isEqualTo("Done.");
        assertThat(streams.executed()).containsExactly("create stream s ()");
    }

    @Test
    public void theFirstTwoWordsMayBeLeftOut() {
        shell.type("stream:create 's () WITH (FORMAT=\"json\")'");
        shell.type("table:create 't (id BIGINT)'");

        assertThat(streams.executed())
                .containsExactly("CREATE STREAM s () WITH (FORMAT=\"json\")", "CREATE TABLE t (id BIGINT)");
    }

    @Test
    public void commentsBeforeTheStatementAreNoHindrance() {
        shell.type("stream:create '/* of\nmine */ -- a stream\nCREATE STREAM s ()'");

        assertThat(streams.executed()).containsExactly("/* of\nmine */ -- a stream\nCREATE STREAM s ()");
    }

    @Test
    public void aStatementOfTheOtherKindIsRefused() {
        assertThat(shell.type("stream:create 'CREATE TABLE t ()'"))
                .isEqualTo("Error executing command: expected CREATE STREAM, found CREATE TABLE");
        assertThat(streams.executed()).isEmpty();
    }

    @Test
    public void aStatementThatCreatesNothingIsRefused() {
        assertThat(shell.type("table:create 'drop table places'"))
                .isEqualTo("Error executing command: expected CREATE TABLE, found DROP TABLE");
        assertThat(streams.executed()).isEmpty();
    }

    @Test
    public void whatIsWrongWithAStatementIsShownInOneLine() {
        assertThat(shell.type("stream:create '???'"))
                .isEqualTo("Error executing command: line 1:5 found ???; expected a name");
    }

    @Test
    public void listShowsStreamsAndWhetherTheyAreShared() {
        assertThat(shell.rows("stream:list --no-format")).containsExactly("demo\tmemory\ttopic/a\tjson\tyes");
    }

    @Test
    public void listShowsTablesAndTheirKind() {
        assertThat(shell.rows("table:list --no-format")).containsExactly("places\tmemory\ttopic/a\tjson\tlookup");
    }

    @Test
    public void listHasHeadingsUnlessToldOtherwise() {
        assertThat(shell.type("table:list").lines().findFirst().orElseThrow().split("\\W+"))
                .containsExactly("Name", "Type", "Data", "source", "Format", "Kind");
    }

    @Test
    public void showGivesTheDescriptionAndTheStatement() {
        assertThat(shell.type("stream:show demo").lines())
                .containsExactly("Fields of demo", "", "CREATE STREAM demo ()");
        assertThat(shell.type("table:show places").lines())
                .containsExactly("Fields of places", "", "CREATE TABLE places ()");
    }

    @Test
    public void showOfTheOtherKindFindsNothing() {
        assertThat(shell.type("stream:show places")).isEqualTo("Error executing command: places is not found");
    }

    @Test
    public void dropShowsTheAnswer() {
        assertThat(shell.type("stream:drop demo")).isEqualTo("Stream demo is dropped.");
        assertThat(shell.type("table:drop places")).isEqualTo("Table places is dropped.");
        assertThat(streams.definitions(StreamKind.STREAM)).isEmpty();
        assertThat(streams.definitions(StreamKind.TABLE)).isEmpty();
    }

    @Test
    public void whatIsInUseIsDroppedByForceOnly() {
        streams.using("demo");

        assertThat(shell.type("stream:drop demo")).isEqualTo("Error executing command: demo is in use");
        assertThat(shell.type("stream:drop --force demo")).isEqualTo("Stream demo is dropped.");
    }

    @Test
    public void completionKnowsTheNamesOfItsKind() throws Exception {
        streams.having(StreamKind.STREAM, "devices").having(StreamKind.STREAM, "other");

        assertThat(shell.complete(StreamNameCompleter.class, "de")).containsExactly("demo", "devices");
        assertThat(shell.complete(TableNameCompleter.class, "")).containsExactly("places");
    }
}
