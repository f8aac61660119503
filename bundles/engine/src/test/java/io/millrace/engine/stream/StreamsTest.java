// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import static io.millrace.plan.stream.StreamKind.STREAM;
import static io.millrace.plan.stream.StreamKind.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.type.DataType;
import io.millrace.api.type.DataType.Scalar;
import io.millrace.api.type.Field;
import io.millrace.engine.fake.Definitions;
import io.millrace.engine.fake.FakeCompiler;
import io.millrace.engine.fake.FakeStore;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamStatement;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class StreamsTest {
    private final FakeStore store = new FakeStore();
    private final FakeCompiler compiler = new FakeCompiler();
    private final Streams streams = new Streams(new StreamStore(store), compiler);

    private String create(StreamKind kind, String name, Object... options) {
        return streams.execute(statement(kind, name, options));
    }

    /** A CREATE statement that the compiler knows. */
    private String statement(StreamKind kind, String name, Object... options) {
        String sql = "CREATE " + kind + " " + name + " " + List.of(options);
        return compiler.create(sql, kind, name, options);
    }

    private String execute(StreamStatement statement) {
        return streams.execute(compiler.learn(statement.toString(), statement));
    }

    private static void assertRefused(ErrorCode code, String message, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessage(message);
    }

    @Test
    public void streamsAndTablesAreCreatedInOneNameSpace() {
        assertThat(create(STREAM, "a")).isEqualTo("Stream a is created.");
        assertThat(create(TABLE, "b")).isEqualTo("Table b is created.");
        assertRefused(ErrorCode.STREAM, "Create stream fails: Item a already exists.", () -> create(STREAM, "a"));
        assertRefused(ErrorCode.STREAM, "Create table fails: Item a already exists.", () -> create(TABLE, "a"));
        assertThat(streams.find(STREAM, "a")).isPresent();
        assertThat(streams.find(TABLE, "a")).isEmpty();
    }

    @Test
    public void definitionsStayInTheOrderOfTheirCreation() {
        for (String name : List.of("c", "a", "b")) create(STREAM, name);
        create(TABLE, "t");
        assertThat(streams.definitions(STREAM))
                .extracting(StreamDefinition::name)
                .containsExactly("c", "a", "b");
        assertThat(execute(new StreamStatement.Show(STREAM))).isEqualTo("c\na\nb");
        assertThat(execute(new StreamStatement.Show(TABLE))).isEqualTo("t");
    }

    @Test
    public void showingNothingSaysSo() {
        assertThat(execute(new StreamStatement.Show(STREAM))).isEqualTo("No stream definitions are found.");
        assertThat(execute(new StreamStatement.Show(TABLE))).isEqualTo("No table definitions are found.");
    }

    @Test
    public void whatIsNoStatementIsRefusedWithTheCodeOfStreams() {
        assertRefused(ErrorCode.STREAM, "found oops, expected a statement", () -> streams.execute("oops"));
    }

    @Test
    public void aDroppedStreamIsGone() {
        create(STREAM, "a");
        assertRefused(ErrorCode.NOT_FOUND, "table a is not found", () -> execute(new StreamStatement.Drop(TABLE, "a")));
        assertThat(execute(new StreamStatement.Drop(STREAM, "a"))).isEqualTo("Stream a is dropped.");
        assertThat(streams.find("a")).isEmpty();
        assertThat(store.keys("stream")).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, "stream a is not found", () -> streams.drop(STREAM, "a", false));
    }

    @Test
    public void aStreamInUseIsDroppedOnlyByForce() {
        create(TABLE, "a");
        streams.setUsage(name -> List.of("rule"), name -> Optional.of(List.of("column")));
        assertRefused(
                ErrorCode.UNDEFINED,
                "stream a has been referenced by other rules",
                () -> streams.drop(TABLE, "a", false));
        assertThat(streams.drop(TABLE, "a", true)).isEqualTo("Table a is dropped.");
        assertThat(streams.columnsInUse("a")).contains(List.of("column"));
    }

    @Test
    public void aReplacedStreamHasItsNewDefinition() {
        create(STREAM, "a", "DATASOURCE", "old");
        String sql = statement(STREAM, "a", "DATASOURCE", "new");
        assertThat(streams.replace(STREAM, "a", sql)).isEqualTo("Stream a is replaced.");
        assertThat(streams.require("a").options().dataSource()).contains("new");
        assertThat(store.get("stream", "a")).contains(sql);
    }

    @Test
    public void replacingWhatIsNotThereCreatesIt() {
        assertThat(streams.replace(STREAM, "a", statement(STREAM, "a"))).isEqualTo("Stream a is replaced.");
        assertThat(streams.find(STREAM, "a")).isPresent();
    }

    @Test
    public void onlyAHigherVersionReplacesAVersionedStream() {
        create(STREAM, "a", "VERSION", "2");
        for (String version : List.of("1", "2", "10")) {
            String sql = statement(STREAM, "a", "VERSION", version);
            assertRefused(
                    ErrorCode.STREAM,
                    "source a already exists with version (2), new version (" + version + ") is lower",
                    () -> streams.replace(STREAM, "a", sql));
        }
        assertRefused(
                ErrorCode.STREAM,
                "source a already exists with version (2), new version () is lower",
                () -> streams.replace(STREAM, "a", statement(STREAM, "a")));
        streams.replace(STREAM, "a", statement(STREAM, "a", "VERSION", "3"));
        assertThat(streams.require("a").options().version()).contains("3");
    }

    @Test
    public void aReplacementMustBeOfTheSameThing() {
        create(STREAM, "a");
        assertRefused(
                ErrorCode.STREAM,
                "Replace a fails: the sql statement must update the a source.",
                () -> streams.replace(STREAM, "a", statement(STREAM, "b")));
        assertRefused(
                ErrorCode.NOT_FOUND,
                "stream a is not found",
                () -> streams.replace(STREAM, "a", statement(TABLE, "a")));
        StreamStatement drop = new StreamStatement.Drop(STREAM, "a");
        assertRefused(
                ErrorCode.STREAM,
                "Replace a fails: expected a CREATE statement.",
                () -> streams.replace(STREAM, "a", compiler.learn("DROP", drop)));
    }

    @Test
    public void sharingAndTemporaryStreamsAreNotChangedByReplacing() {
        create(STREAM, "a");
        assertRefused(
                ErrorCode.STREAM,
                "Replace a fails: do not support to change stream SHARED option.",
                () -> streams.replace(STREAM, "a", statement(STREAM, "a", "SHARED", true)));
        assertRefused(
                ErrorCode.STREAM,
                "Replace a fails: cannot replace with temp option.",
                () -> streams.replace(STREAM, "a", statement(STREAM, "a", "TEMP", true)));
    }

    @Test
    public void aDescriptionListsFieldsAndOptions() {
        List<Field> columns = List.of(
                new Field("id", Scalar.BIGINT),
                new Field("name", Scalar.STRING, Optional.of("none")),
                new Field("list", new DataType.Array(Scalar.FLOAT)),
                new Field("place", new DataType.Struct(List.of(new Field("x", Scalar.FLOAT)))));
        StreamDefinition definition = Definitions.of(
                STREAM, "a", columns, "CREATE", "TYPE", "mqtt", "DATASOURCE", "t/#", "FORMAT", "JSON", "SHARED", true);
        execute(new StreamStatement.Create(definition));
        String ruler = "-".repeat(80);
        String expected = "Fields\n" + ruler + "\nid\tbigint\nname\tstring\tDEFAULT\tnone\nlist\tarray(float)\n"
                + "place\tstruct(x float)\n\nDATASOURCE: t/#\nFORMAT: JSON\nSHARED: true\nTYPE: mqtt\n";
        assertThat(streams.describe(STREAM, "a")).isEqualTo(expected);
        assertThat(execute(new StreamStatement.Describe(STREAM, "a"))).isEqualTo(expected);
    }

    @Test
    public void whatIsNotThereIsNotDescribed() {
        assertRefused(
                ErrorCode.STREAM,
                "Describe stream fails, a is not found.",
                () -> execute(new StreamStatement.Describe(STREAM, "a")));
        assertRefused(
                ErrorCode.STREAM,
                "Explain table fails, a is not found.",
                () -> execute(new StreamStatement.Explain(TABLE, "a")));
        assertRefused(
                ErrorCode.UNDEFINED,
                "fail to get stream a, please check if stream is created",
                () -> streams.require("a"));
    }

    @Test
    public void namesAreChecked() {
        assertRefused(ErrorCode.UNDEFINED, "id cannot be empty", () -> streams.find(STREAM, ""));
        assertRefused(
                ErrorCode.UNDEFINED,
                "id ' a' contains leading or trailing whitespace",
                () -> streams.drop(STREAM, " a", false));
        assertRefused(
                ErrorCode.UNDEFINED,
                "id 'a/b' contains invalid characters: only alphanumeric, hyphens and underscores are allowed",
                () -> streams.describe(STREAM, "a/b"));
        assertThat(streams.find(STREAM, "Az_09-x")).isEmpty();
    }

    @Test
    public void definitionsComeBackInTheNextLifeButTemporaryOnesDoNot() {
        create(STREAM, "b");
        create(TABLE, "a");
        create(STREAM, "gone", "TEMP", true);
        store.put("stream", "broken", "oops");
        Streams next = new Streams(new StreamStore(store), compiler);
        next.restore();
        assertThat(next.definitions(STREAM)).extracting(StreamDefinition::name).containsExactly("b");
        assertThat(next.definitions(TABLE)).extracting(StreamDefinition::name).containsExactly("a");
    }
}
