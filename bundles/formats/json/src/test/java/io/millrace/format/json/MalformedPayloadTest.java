// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What is not JSON is refused as a whole, also where nobody reads the broken part. */
public class MalformedPayloadTest {
    private static final List<String> BROKEN_VALUES = List.of(
            "",
            "tru",
            "truex",
            "nul",
            "falsy",
            "True",
            "01",
            "-",
            "+1",
            "1.",
            ".5",
            "1e",
            "1e+",
            "0x1",
            "NaN",
            "1 2",
            "'a'",
            "\"a",
            "\"a\\x\"",
            "\"\\u12g4\"",
            "\"line\nbreak\"",
            "\"\u0001\"",
            "[1",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{,}",
            "{a:1}",
            "[}",
            "{\"a\":[}]",
            "/*x*/1",
            "\u00a01");

    @Test
    public void brokenValuesAreRefusedWhetherWantedOrNot() {
        for (String broken : BROKEN_VALUES) {
            String payload = "{\"v\":" + broken + "}";
            for (Decoding decoding : List.of(Decoding.columns("v"), Decoding.columns("w"), Decoding.schemaless())) {
                assertThat(decoding.errorFor(payload)).as(payload).contains("at byte");
            }
        }
    }

    @Test
    public void invalidUtf8IsRefusedWhetherWantedOrNot() {
        byte[][] malformed = {
            {(byte) 0x80},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xC3, '('},
            {(byte) 0xE2, (byte) 0x82},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xFF}
        };
        for (byte[] sequence : malformed) {
            byte[] payload = "{\"v\":\"????\"}".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(sequence, 0, payload, 6, sequence.length);
            assertThat(Decoding.columns("v").errorFor(payload)).isEqualTo("malformed JSON at byte 6: invalid UTF-8");
            assertThat(Decoding.columns("w").errorFor(payload)).isEqualTo("malformed JSON at byte 6: invalid UTF-8");
        }
    }

    @Test
    public void whatStandsBehindTheDocumentIsRefused() {
        for (String payload : List.of("{}}", "{} x", "{}{}", "[] 1", "[]]", "{},", "{}\u0000")) {
            assertThat(Decoding.schemaless().errorFor(payload)).as(payload).startsWith("malformed JSON");
        }
        assertThat(Decoding.schemaless().rows("\r\n {} \t\n")).hasSize(1);
    }

    @Test
    public void everyTruncationIsRefused() {
        String payload = "{\"deviceId\":\"d1\",\"t\":[1.5,{\"x\":null}],\"ok\":true}";
        for (int length = 1; length < payload.length(); length++) {
            String truncated = payload.substring(0, length);
            assertThat(Decoding.columns("t").errorFor(truncated)).as(truncated).startsWith("malformed JSON at byte");
        }
    }

    @Test
    public void aPayloadWithoutADocumentIsRefused() {
        assertThat(Decoding.schemaless().errorFor("")).isEqualTo("malformed JSON at byte 0: the payload is empty");
        assertThat(Decoding.schemaless().errorFor(" \n")).contains("the payload is empty");
    }

    @Test
    public void scalarsAreRefused() {
        assertThat(Decoding.schemaless().errorFor(" 12"))
                .isEqualTo("only objects and arrays of objects are supported, but found number at byte 1");
        assertThat(Decoding.schemaless().errorFor("\"a\"")).contains("but found string at byte 0");
        assertThat(Decoding.schemaless().errorFor("null")).contains("but found null at byte 0");
    }

    @Test
    public void anArrayWithAnythingElseThanObjectsIsRefused() {
        assertThat(Decoding.schemaless().errorFor("[{\"a\":1},2]"))
                .isEqualTo("only objects and arrays of objects are supported, but found number at byte 9 in an array");
        assertThat(Decoding.schemaless().errorFor("[null]")).contains("but found null at byte 1 in an array");
        assertThat(Decoding.schemaless().errorFor("[[]]")).contains("but found array at byte 1 in an array");
    }

    @Test
    public void errorsSayWhereItIs() {
        assertThat(Decoding.schemaless().errorFor("{\"a\":1,\"b\":x}")).startsWith("malformed JSON at byte 11: ");
        assertThat(Decoding.schemaless().errorFor("{\"a\": 1")).startsWith("malformed JSON at byte 7: ");
    }

    @Test
    public void afterAnErrorTheNextPayloadIsRead() {
        Decoding decoding = Decoding.schemaless();
        decoding.errorFor("[{\"a\":1},{\"a\":");
        assertThat(decoding.map("{\"a\":2}")).isEqualTo(Map.of("a", 2.0));
    }

    @Test
    public void aByteOrderMarkIsNotPartOfTheDocument() {
        assertThat(Decoding.schemaless().map("\uFEFF{\"a\":1}")).isEqualTo(Map.of("a", 1.0));
        assertThat(Decoding.schemaless().errorFor("\uFEFF\uFEFF{}")).contains("at byte");
    }

    @Test
    public void otherEncodingsAreRefused() {
        assertThat(Decoding.schemaless().errorFor("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE)))
                .contains("at byte");
    }
}
