// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.tree.DefinitionStatement;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class DefinitionsTest {

    @Test
    public void aStreamHasColumnsAndOptions() {
        StreamDefinition t3 = create("CREATE STREAM t3 (id BIGINT, tags ARRAY(STRING), pos STRUCT(x FLOAT, y FLOAT), "
                + "lvl FLOAT DEFAULT 1.5,) WITH (datasource=\"t/3\" FORMAT=\"json\", SHARED=\"true\")");
        assertThat(t3.kind()).isEqualTo(StreamKind.STREAM);
        assertThat(t3.schema().fields())
                .extracting(field -> field.name() + " " + field.type().text())
                .containsExactly("id bigint", "tags array(string)", "pos struct(x float, y float)", "lvl float");
        assertThat(t3.schema().field("lvl").flatMap(Field::defaultValue)).contains(1.5);
        assertThat(t3.options().dataSource()).contains("t/3");
        assertThat(t3.options().format()).contains("json");
        assertThat(t3.options().isShared()).isTrue();
        assertThat(t3.options().isStrict()).isFalse();
    }

    @Test
    public void theTextIsKeptAsItWasReceived() {
        String text = "create  stream s () WITH (DATASOURCE=\"x\");";
        assertThat(create(text).statement()).isEqualTo(text);
    }

    @Test
    public void anEmptyColumnListIsSchemaless() {
        assertThat(create("CREATE STREAM s () WITH ()").schema().isSchemaless()).isTrue();
    }

    @Test
    public void ofEqualColumnsAndOptionsTheLastCounts() {
        StreamDefinition stream = create("CREATE STREAM t (a BIGINT, b FLOAT, a STRING) WITH (TYPE=\"x\", type=\"y\")");
        assertThat(stream.schema().fields())
                .containsExactly(new Field("b", DataType.Scalar.FLOAT), new Field("a", DataType.Scalar.STRING));
        assertThat(stream.sourceType()).isEqualTo("y");
    }

    @Test
    public void tablesMayBeLookedUp() {
        StreamDefinition table = create(
                "CREATE TABLE t (a BIGINT) WITH (TYPE=\"memory\", KIND=\"LOOKUP\", KEY=\"a\", RETAIN_SIZE=\"3\")");
        assertThat(table.isLookup()).isTrue();
        assertThat(table.options().retainSize()).contains(3L);
    }

    @Test
    public void defaultsConvertToTheTypeOfTheirColumn() {
        assertThat(create("CREATE STREAM t (a FLOAT DEFAULT -1.5, b STRING DEFAULT \"x\", c BOOLEAN DEFAULT false, "
                                + "d BIGINT DEFAULT - 4, e STRING DEFAULT 'y', f FLOAT DEFAULT 2) WITH ()")
                        .schema()
                        .fields())
                .extracting(Field::defaultValue)
                .containsExactly(
                        Optional.of(-1.5),
                        Optional.of("x"),
                        Optional.of(false),
                        Optional.of(-4L),
                        Optional.of("y"),
                        Optional.of(2.0));
    }

    @Test
    public void theOtherStatementsNameWhatTheyAreAbout() {
        assertThat(statement("DROP STREAM a")).isEqualTo(new StreamStatement.Drop(StreamKind.STREAM, "a"));
        assertThat(statement("DESCRIBE TABLE a;")).isEqualTo(new StreamStatement.Describe(StreamKind.TABLE, "a"));
        assertThat(statement("explain stream `a`")).isEqualTo(new StreamStatement.Explain(StreamKind.STREAM, "a"));
        assertThat(statement("SHOW STREAMS")).isEqualTo(new StreamStatement.Show(StreamKind.STREAM));
        assertThat(statement("show tables")).isEqualTo(new StreamStatement.Show(StreamKind.TABLE));
    }

    @Test
    public void namesHaveLettersDigitsUnderscoreAndHyphen() {
        assertThat(create("CREATE STREAM `t-1` () WITH ()").name()).isEqualTo("t-1");
        assertThat(create("CREATE STREAM t (`a b` BIGINT, `select` STRING) WITH ()")
                        .schema()
                        .names())
                .isEqualTo(List.of("a b", "select"));
        assertThat(Refusal.of("CREATE STREAM `a.b` () WITH ()"))
                .isEqualTo("line 1, column 15: the name \"a.b\" may have only letters, digits, _ and -");
        assertThat(Refusal.of("CREATE STREAM `tä` () WITH ()")).contains("may have only letters");
        assertThat(Refusal.of("CREATE STREAM t-1 () WITH ()")).contains("found -");
    }

    @Test
    public void badColumnsAreRefused() {
        assertThat(Refusal.of("CREATE STREAM t (a INTEGER) WITH ()"))
                .contains("found INTEGER, expected a type: bigint");
        assertThat(Refusal.of("CREATE STREAM t (a ARRAY) WITH ()")).contains("found ), expected (");
        assertThat(Refusal.of("CREATE STREAM t (a BIGINT b STRING) WITH ()")).contains("found b");
        assertThat(Refusal.of("CREATE STREAM t (a ARRAY(BIGINT) DEFAULT 1) WITH ()"))
                .contains("does not fit");
        assertThat(Refusal.of("CREATE STREAM t (a BYTEA DEFAULT 'x') WITH ()")).contains("does not fit");
        assertThat(Refusal.of("CREATE STREAM t (a BIGINT DEFAULT \"bar\") WITH ()"))
                .contains("does not fit the column a of type bigint");
        assertThat(Refusal.of("CREATE STREAM t (a DATETIME DEFAULT \"2024-01-01\") WITH ()"))
                .contains("does not fit");
    }

    @Test
    public void badOptionsAreRefused() {
        assertThat(Refusal.of("CREATE TABLE t () WITH (RETAIN_SIZE=3)"))
                .contains("found 3, expected TRUE or FALSE or a text");
        assertThat(Refusal.of("CREATE TABLE t () WITH (KEY='a')")).contains("found 'a'");
        assertThat(Refusal.of("CREATE STREAM t () WITH (STRICT_VALIDATION=\"yes\")"))
                .contains("takes TRUE or FALSE");
        assertThat(Refusal.of("CREATE STREAM t () WITH (sources=\"x\")")).contains("there is no option sources");
        assertThat(Refusal.of("CREATE TABLE t () WITH (KIND=\"other\")")).contains("takes scan or lookup");
        assertThat(Refusal.of("CREATE STREAM t () WITH (KIND=\"lookup\")")).contains("is for tables only");
        assertThat(Refusal.of("CREATE TABLE l () WITH (TYPE=\"memory\", KIND=\"LOOKUP\")"))
                .contains("needs the option KEY");
        assertThat(Refusal.of("CREATE STREAM t (a BYTEA, b BYTEA) WITH (FORMAT=\"BINARY\")"))
                .contains("exactly one");
        assertThat(Refusal.of("CREATE TABLE t () WITH (FORMAT=\"binary\")")).contains("for streams only");
    }

    @Test
    public void theFormOfTheStatementIsFixed() {
        assertThat(Refusal.of("CREATE STREAM t () WITHS ()")).contains("found WITHS, expected WITH");
        assertThat(Refusal.of("CREATE STREAM t (a BIGINT)")).contains("expected WITH");
        assertThat(Refusal.of("CREATE OR REPLACE STREAM t () WITH ()")).contains("found OR, expected STREAM or TABLE");
        assertThat(Refusal.of("CREATE STREAM t () WITH () anything")).contains("expected the end of the statement");
        assertThat(Refusal.of("INSERT INTO t VALUES (1)")).contains("found INSERT, expected a statement");
        assertThat(Refusal.of("")).contains("expected a statement");
    }

    private static StreamStatement statement(String text) {
        return ((DefinitionStatement) SqlParser.parse(text)).statement();
    }

    private static StreamDefinition create(String text) {
        return ((StreamStatement.Create) statement(text)).definition();
    }
}
