// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.format;

import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class FormatHarnessTest {
    @Test
    public void whatAFormatMakesOfAPayloadAndOfARow() {
        FormatHarness format = FormatHarness.of(new OneText(Fault.NONE));

        assertThat(format.decode("hi")).containsExactly(row("text", "hi"));
        assertThat(format.encode(row("text", "hi"))).isEqualTo("hi");
        assertThat(format.encode(row("text", "a"), row("text", "b"))).isEqualTo("ab");
        assertThat(format.encodeError("no")).isEqualTo("no");
    }

    @Test
    public void aDecoderThatReadsTheWholeArrayIsFoundOut() {
        assertThat(FormatHarness.of(new OneText(Fault.WHOLE_ARRAY)).decode("hi"))
                .isNotEqualTo(List.of(row("text", "hi")));
    }

    @Test
    public void aDecoderThatDisregardsTheWantedColumnsIsFoundOut() {
        assertThatThrownBy(
                        () -> FormatHarness.of(new OneText(Fault.ALL_COLUMNS)).decode("hi"))
                .hasMessageContaining("decoded for column text alone");
    }

    @Test
    public void anEncoderThatWipesWhatWasWrittenBeforeIsFoundOut() {
        assertThatThrownBy(() -> FormatHarness.of(new OneText(Fault.WIPES)).encode(row("text", "hi")))
                .isInstanceOf(AssertionError.class);
    }

    private enum Fault {
        NONE,
        WHOLE_ARRAY,
        ALL_COLUMNS,
        WIPES
    }

    /** A payload is a text. */
    private record OneText(Fault fault) implements Format, Encoder {
        @Override
        public Decoder decoder(DecoderSpecification specification) {
            Shape all = Shape.of(List.of("text", "length"));
            boolean narrow =
                    fault != Fault.ALL_COLUMNS || specification.columns().isEmpty();
            return (bytes, offset, length, rows) -> {
                int end = fault == Fault.WHOLE_ARRAY ? bytes.length - offset : length;
                Row row = rows.add(specification.columns().map(Shape::of).orElse(all));
                row.set(0, new String(bytes, offset, end, StandardCharsets.UTF_8) + (narrow ? "" : "!"));
            };
        }

        @Override
        public Encoder encoder(EncoderSpecification specification) {
            return this;
        }

        @Override
        public void encode(Row row, ByteOutput out) {
            if (fault == Fault.WIPES) out.clear();
            out.write(((String) row.get("text")).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void encodeAll(List<Row> rows, ByteOutput out) {
            rows.forEach(row -> encode(row, out));
        }

        @Override
        public void encodeError(String message, ByteOutput out) {
            out.write(message.getBytes(StandardCharsets.UTF_8));
        }
    }
}
