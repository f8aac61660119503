// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static io.millrace.api.type.DataType.Scalar.BIGINT;
import static io.millrace.api.type.DataType.Scalar.BOOLEAN;
import static io.millrace.api.type.DataType.Scalar.BYTEA;
import static io.millrace.api.type.DataType.Scalar.DATETIME;
import static io.millrace.api.type.DataType.Scalar.FLOAT;
import static io.millrace.api.type.DataType.Scalar.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType;
import io.millrace.api.type.DataType.Array;
import io.millrace.api.type.DataType.Struct;
import io.millrace.api.type.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class DeclaredTypesTest {
    private static final Struct POINT = new Struct(List.of(new Field("x", BIGINT), new Field("y", FLOAT)));

    @Test
    public void bigintTakesWholeNumbersWithin64Bits() {
        Decoding decoding = Decoding.v(BIGINT);
        assertThat(decoding.value("12")).isEqualTo(12L);
        assertThat(decoding.value("-0")).isEqualTo(0L);
        assertThat(decoding.value("1717243200123456789")).isEqualTo(1717243200123456789L);
        assertThat(decoding.value("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(decoding.value("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    public void bigintRefusesEveryOtherNotation() {
        Decoding decoding = Decoding.v(BIGINT);
        for (String number : List.of("36.0", "1e3", "35.9", "9223372036854775808", "-9223372036854775809")) {
            assertThat(decoding.errorForValue(number)).isEqualTo("v has wrong type:number, expect:bigint");
        }
        assertThat(decoding.errorForValue("\"5\"")).isEqualTo("v has wrong type:string, expect:bigint");
        assertThat(decoding.errorForValue("true")).isEqualTo("v has wrong type:true, expect:bigint");
    }

    @Test
    public void floatTakesAnyNumber() {
        Decoding decoding = Decoding.v(FLOAT);
        assertThat(decoding.value("5")).isEqualTo(5.0);
        assertThat(decoding.value("-0")).isEqualTo(-0.0);
        assertThat(decoding.value("1.0e2")).isEqualTo(100.0);
        assertThat(decoding.value("9007199254740993")).isEqualTo(9007199254740992.0);
        assertThat(decoding.value("52.520006599999996")).isEqualTo(52.520006599999996);
        assertThat(decoding.value("0.000000000000000000000000000001")).isEqualTo(1e-30);
        assertThat(decoding.errorForValue("\"5\"")).isEqualTo("v has wrong type:string, expect:float");
        assertThat(decoding.errorForValue("false")).isEqualTo("v has wrong type:false, expect:float");
    }

    @Test
    public void stringTakesTextAndNumbersInShortestForm() {
        Decoding decoding = Decoding.v(STRING);
        assertThat(decoding.value("\"ok\"")).isEqualTo("ok");
        assertThat(decoding.value("12")).isEqualTo("12");
        assertThat(decoding.value("1.0")).isEqualTo("1");
        assertThat(decoding.value("999999")).isEqualTo("999999");
        assertThat(decoding.value("1500000")).isEqualTo("1.5e+06");
        assertThat(decoding.value("1e-05")).isEqualTo("1e-05");
        assertThat(decoding.errorForValue("true")).isEqualTo("v has wrong type:true, expect:string");
        assertThat(decoding.errorForValue("[1]")).isEqualTo("v has wrong type:array, expect:string");
        assertThat(decoding.errorForValue("{\"a\":1}")).isEqualTo("v has wrong type:object, expect:string");
    }

    @Test
    public void booleanTakesNumbersAndTextsThatSaySo() {
        Decoding decoding = Decoding.v(BOOLEAN);
        for (String json : List.of("true", "1", "-0.5", "\"true\"", "\"T\"", "\"1\"")) {
            assertThat(decoding.value(json)).as(json).isEqualTo(true);
        }
        for (String json : List.of("false", "0", "-0.0", "0e9", "\"f\"", "\"FALSE\"", "\"0\"")) {
            assertThat(decoding.value(json)).as(json).isEqualTo(false);
        }
        assertThat(decoding.errorForValue("\"maybe\"")).isEqualTo("v has wrong type:string, expect:boolean");
        assertThat(decoding.errorForValue("[]")).isEqualTo("v has wrong type:array, expect:boolean");
    }

    @Test
    public void datetimeStaysTextOrNumber() {
        Decoding decoding = Decoding.v(DATETIME);
        assertThat(decoding.value("\"2024-06-01T12:00:00Z\"")).isEqualTo("2024-06-01T12:00:00Z");
        assertThat(decoding.value("1717243200123")).isEqualTo(1717243200123.0);
        assertThat(decoding.errorForValue("true")).isEqualTo("v has wrong type:true, expect:datetime");
    }

    @Test
    public void byteaTakesBase64OrElseTheBytesOfTheText() {
        Decoding decoding = Decoding.v(BYTEA);
        assertThat(decoding.value("\"aGVsbG8=\"")).isEqualTo(utf8("hello"));
        assertThat(decoding.value("\"aGVs\\nbG8=\"")).isEqualTo(utf8("hello"));
        assertThat(decoding.value("\"raw text!\"")).isEqualTo(utf8("raw text!"));
        assertThat(decoding.value("\"aGVsbG8\""))
                .as("without padding it is no base64")
                .isEqualTo(utf8("aGVsbG8"));
        assertThat(decoding.value("\"é\"")).isEqualTo(utf8("é"));
        assertThat(decoding.errorForValue("5")).isEqualTo("v has wrong type:number, expect:bytea");
    }

    @Test
    public void arraysAreCheckedElementByElement() {
        Decoding decoding = Decoding.v(new Array(BIGINT));
        assertThat(decoding.value("[1,null,2]")).isEqualTo(Arrays.asList(1L, null, 2L));
        assertThat(decoding.value("[ ]")).isEqualTo(List.of());
        assertThat(decoding.errorForValue("[\"1\"]")).isEqualTo("array has wrong type:string, expect:bigint");
        assertThat(decoding.errorForValue("[[1]]")).isEqualTo("array has wrong type:array, expect:bigint");
        assertThat(decoding.errorForValue("{\"a\":1}")).isEqualTo("v has wrong type:object, expect:array");
    }

    @Test
    public void structsDeliverTheirDeclaredMembers() {
        Decoding decoding = Decoding.v(POINT);
        assertThat(decoding.value("{\"x\":1,\"z\":[{}],\"y\":2}")).isEqualTo(Map.of("x", 1L, "y", 2.0));
        assertThat(decoding.value("{}")).isEqualTo(Map.of());
        assertThat(((Map<?, ?>) decoding.value("{\"x\":null}")).containsKey("x"))
                .isTrue();
        assertThat(decoding.errorForValue("{\"x\":\"1\"}")).isEqualTo("x has wrong type:string, expect:bigint");
        assertThat(decoding.errorForValue("3")).isEqualTo("v has wrong type:number, expect:struct");
    }

    @Test
    public void arraysAndStructsNest() {
        Decoding decoding = Decoding.v(new Array(new Array(POINT)));
        assertThat(decoding.value("[[{\"x\":1}],[],[{\"y\":0.5},{\"x\":2}]]"))
                .isEqualTo(List.of(List.of(Map.of("x", 1L)), List.of(), List.of(Map.of("y", 0.5), Map.of("x", 2L))));
    }

    @Test
    public void nullIsAcceptedForEveryTypeAndIsNotMissing() {
        for (DataType type : List.of(BIGINT, FLOAT, STRING, BOOLEAN, DATETIME, BYTEA, new Array(BIGINT), POINT)) {
            Row row = Decoding.v(type).row("{\"v\":null}");
            assertThat(row.kind(0)).as(type.text()).isEqualTo(Kind.NULL);
        }
        assertThat(Decoding.v(BIGINT).row("{}").kind(0)).isEqualTo(Kind.MISSING);
    }

    @Test
    public void onlyDeclaredColumnsThatAreWantedAreReadAndChecked() {
        List<Field> fields = List.of(new Field("n", BIGINT), new Field("s", STRING));
        Decoding decoding = Decoding.declared(fields, "s", "undeclared");
        Row row = decoding.row("{\"n\":\"bad but not wanted\",\"undeclared\":1,\"s\":\"a\"}");
        assertThat(row.shape().columns()).containsExactly("s", "undeclared");
        assertThat(row.toMap()).isEqualTo(Map.of("s", "a"));
    }

    @Test
    public void withoutAColumnListTheDeclaredColumnsAreTheShape() {
        Row row = Decoding.declared(new Field("n", BIGINT), new Field("s", STRING))
                .row("{\"s\":\"a\",\"x\":1}");
        assertThat(row.shape().columns()).containsExactly("n", "s");
        assertThat(row.toMap()).isEqualTo(Map.of("s", "a"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
