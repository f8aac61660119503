// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class BinaryFormatTest {
    private static final byte[] PAYLOAD = {-1, 0, 'a', 10};

    private final Encoder encoder = new BinaryFormat().encoder(new EncoderSpecification(List.of(), Options.empty()));
    private final ByteOutput out = new ByteOutput();

    @Test
    public void aPayloadIsTheColumnSelf() {
        assertThat(decoded(Schema.none(), Optional.empty()).get("self")).isEqualTo(PAYLOAD);
    }

    @Test
    public void theOnlyDeclaredColumnTakesThePayload() {
        Schema schema = new Schema(List.of(new Field("picture", DataType.Scalar.BYTEA)));
        assertThat(decoded(schema, Optional.empty()).get("picture")).isEqualTo(PAYLOAD);
    }

    @Test
    public void columnsThatThePayloadHasNotAreMissing() {
        Row row = decoded(Schema.none(), Optional.of(List.of("other")));
        assertThat(row.toMap()).isEmpty();
    }

    @Test
    public void whatWasDecodedIsSentAsItWas() {
        encoder.encode(decoded(Schema.none(), Optional.empty()), out);
        assertThat(out.toByteArray()).isEqualTo(PAYLOAD);
    }

    @Test
    public void textIsTakenAsBase64WhereItIsThatAndAsItIsOtherwise() {
        encoder.encode(Row.of(Map.of("self", "/wBhCg==")), out);
        assertThat(out.toByteArray()).isEqualTo(PAYLOAD);
        out.clear();
        encoder.encode(Row.of(Map.of("self", "[1,2]")), out);
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("[1,2]");
    }

    @Test
    public void whatHoldsNoBytesIsRefused() {
        assertThatThrownBy(() -> encoder.encode(Row.of(Map.of("x", 1L)), out))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("the column self is missing");
        assertThatThrownBy(() -> encoder.encodeAll(List.of(), out)).hasMessageContaining("sendSingle");
    }

    @Test
    public void anErrorIsItsBareText() {
        encoder.encodeError("broken", out);
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("broken");
    }

    private static Row decoded(Schema schema, Optional<List<String>> columns) {
        DecodedRows rows = new DecodedRows();
        new BinaryFormat()
                .decoder(new DecoderSpecification(schema, columns, false, Options.empty()))
                .decode(PAYLOAD, 0, PAYLOAD.length, rows);
        return rows.get(0);
    }
}
