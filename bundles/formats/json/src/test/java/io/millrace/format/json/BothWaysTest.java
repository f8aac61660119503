// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static io.millrace.api.type.DataType.Scalar.BIGINT;
import static io.millrace.api.type.DataType.Scalar.BOOLEAN;
import static io.millrace.api.type.DataType.Scalar.BYTEA;
import static io.millrace.api.type.DataType.Scalar.DATETIME;
import static io.millrace.api.type.DataType.Scalar.FLOAT;
import static io.millrace.api.type.DataType.Scalar.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType.Array;
import io.millrace.api.type.DataType.Struct;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.Test;

/** The scanner and Jackson give the same answer to any payload, however it is damaged. */
public class BothWaysTest {
    private static final int DOCUMENTS = 200_000;
    /** What stands before and behind a payload in its array: the scanner must not take it for part of the payload. */
    private static final String AROUND = " ,\"}]} \"}:1,true]}";

    private static final Schema SCHEMA = new Schema(List.of(
            new Field("n", BIGINT),
            new Field("f", FLOAT),
            new Field("s", STRING),
            new Field("ok", BOOLEAN),
            new Field("at", DATETIME),
            new Field("raw", BYTEA),
            new Field("list", new Array(BIGINT)),
            new Field("grid", new Array(new Array(FLOAT))),
            new Field("o", new Struct(List.of(new Field("a", FLOAT), new Field("b", new Array(STRING)))))));
    private static final Schema LOOSE = new Schema(List.of(
            new Field("a", FLOAT),
            new Field("b", STRING),
            new Field("n", STRING),
            new Field("s", BYTEA),
            new Field("at", DATETIME)));

    private static final List<DecoderSpecification> SPECIFICATIONS = List.of(
            specification(Schema.none(), Optional.empty(), false),
            specification(Schema.none(), Optional.empty(), true),
            specification(Schema.none(), Optional.of(List.of()), false),
            specification(Schema.none(), Optional.of(List.of("a")), false),
            specification(Schema.none(), Optional.of(List.of("n", "s", "o", "xa", "q\"t", "名前", "")), true),
            specification(Schema.none(), Optional.of(List.of("deviceId", "temperature", "ok")), false),
            specification(SCHEMA, Optional.empty(), false),
            specification(SCHEMA, Optional.of(List.of("s", "n")), false),
            specification(SCHEMA, Optional.of(List.of("o", "undeclared", "list")), false),
            specification(SCHEMA, Optional.of(List.of("ok", "raw", "grid")), false),
            specification(LOOSE, Optional.empty(), false));

    private final SplittableRandom random = new SplittableRandom(20_240_601);
    private final DocumentGenerator generator = new DocumentGenerator(random);
    private final ByteMutator mutator = new ByteMutator(random);
    private int accepted;
    private int rejected;
    private int scanned;

    /** Both ways for one specification, with rows that are used again and again. */
    private static final class Pair {
        private final ScannedDocument scanner;
        private final JudgedDocument judge;
        private final JsonDecoder decoder;
        private final DecodedRows scannedRows = new DecodedRows();
        private final DecodedRows judgedRows = new DecodedRows();

        private Pair(DecoderSpecification specification) {
            JacksonParsers parsers = new JacksonParsers();
            scanner = new ScannedDocument(RowReader.of(specification));
            judge = new JudgedDocument(RowReader.of(specification), parsers);
            decoder = new JsonDecoder(RowReader.of(specification), parsers);
        }
    }

    @Test
    public void anyPayloadGetsTheSameAnswerBothWays() {
        List<Pair> pairs = List.of();
        byte[] before = {'{', '}'};
        for (int i = 0; i < DOCUMENTS; i++) {
            if (i % 20_000 == 0) pairs = SPECIFICATIONS.stream().map(Pair::new).toList();
            byte[] payload = generator.document().getBytes(StandardCharsets.UTF_8);
            if (i % 2 == 1) payload = mutator.mutate(payload, before);
            compare(pairs.get(random.nextInt(pairs.size())), payload);
            before = payload;
        }
        assertThat(accepted).as("accepted").isGreaterThan(DOCUMENTS / 4);
        assertThat(rejected).as("rejected").isGreaterThan(DOCUMENTS / 4);
        assertThat(scanned).as("accepted without Jackson").isGreaterThan(accepted / 2);
    }

    private void compare(Pair pair, byte[] payload) {
        byte[] array = (AROUND + AROUND).getBytes(StandardCharsets.UTF_8);
        int offset = random.nextInt(AROUND.length());
        int behind = random.nextInt(AROUND.length());
        array = Arrays.copyOf(array, offset + payload.length + behind);
        System.arraycopy(payload, 0, array, offset, payload.length);
        byte[] rest = AROUND.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(rest, 0, array, offset + payload.length, behind);

        Optional<List<List<Object>>> judged = judged(pair, array, offset, payload.length);
        pair.scannedRows.clear();
        boolean sure = pair.scanner.decode(array, offset, payload.length, pair.scannedRows);
        if (sure) scanned++;
        if (judged.isPresent()) accepted++;
        else rejected++;
        if (sure) expectEqual(Optional.of(content(pair.scannedRows)), judged, payload);
        expectEqual(decoded(pair, array, offset, payload.length), judged, payload);
        if (judged.isPresent()) expectEqual(isUtf8(payload), true, payload);
    }

    private static void expectEqual(Object actual, Object expected, byte[] payload) {
        if (!actual.equals(expected)) assertThat(actual).as("%s", text(payload)).isEqualTo(expected);
    }

    private static Optional<List<List<Object>>> judged(Pair pair, byte[] array, int offset, int length) {
        pair.judgedRows.clear();
        try {
            pair.judge.decode(array, offset, length, pair.judgedRows);
            return Optional.of(content(pair.judgedRows));
        } catch (EvaluationException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<List<Object>>> decoded(Pair pair, byte[] array, int offset, int length) {
        try {
            pair.decoder.decode(array, offset, length, pair.judgedRows);
            return Optional.of(content(pair.judgedRows));
        } catch (EvaluationException e) {
            return Optional.empty();
        }
    }

    /** For each row its columns, then their values in a form that tells apart what must be told apart. */
    private static List<List<Object>> content(DecodedRows rows) {
        List<List<Object>> content = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Object> values = new ArrayList<>(row.shape().columns());
            for (int slot = 0; slot < row.shape().size(); slot++) {
                Object value = row.get(slot);
                values.add(row.kind(slot));
                values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
            }
            content.add(values);
        }
        return content;
    }

    private static boolean isUtf8(byte[] payload) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static DecoderSpecification specification(Schema schema, Optional<List<String>> columns, boolean whole) {
        return new DecoderSpecification(schema, columns, whole, Options.empty());
    }
}
