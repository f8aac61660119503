// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.type.DataType;
import io.millrace.api.type.DataType.Scalar;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import io.millrace.engine.fake.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class StrictValidationTest {
    private static final List<Field> COLUMNS =
            List.of(new Field("a", Scalar.BIGINT), new Field("b", Scalar.STRING, Optional.of("none")));

    private final StrictConversion conversion = conversion(Optional.empty(), ZoneOffset.UTC);
    private final StrictValidation validation = validation(Optional.empty());

    private StrictValidation validation(Optional<List<String>> columns) {
        return new StrictValidation(new Schema(COLUMNS), columns, conversion);
    }

    private static StrictConversion conversion(Optional<String> layout, ZoneId zone) {
        return new StrictConversion(new StreamTimes(layout, new ManualClock(1_000, zone)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertRefused(DataType type, Object... values) {
        for (Object value : values) {
            assertThatThrownBy(() -> conversion.convert(value, type))
                    .as("%s for %s", value, type.text())
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageStartingWith("cannot convert ");
        }
    }

    @Test
    public void anIntegerIsAnyNumberWithoutItsFraction() {
        assertThat(conversion.convert(5L, Scalar.BIGINT)).isEqualTo(5L);
        assertThat(conversion.convert(5.9, Scalar.BIGINT)).isEqualTo(5L);
        assertThat(conversion.convert(-5.9, Scalar.BIGINT)).isEqualTo(-5L);
        assertRefused(Scalar.BIGINT, "5", true, null, List.of());
    }

    @Test
    public void aFloatIsAnyNumber() {
        assertThat(conversion.convert(5L, Scalar.FLOAT)).isEqualTo(5.0);
        assertThat(conversion.convert(5.5, Scalar.FLOAT)).isEqualTo(5.5);
        assertRefused(Scalar.FLOAT, "5", true, null);
    }

    @Test
    public void aBooleanIsABoolean() {
        assertThat(conversion.convert(true, Scalar.BOOLEAN)).isEqualTo(true);
        assertRefused(Scalar.BOOLEAN, 1L, "true", null);
    }

    @Test
    public void aTextIsATextOrBytes() {
        assertThat(conversion.convert("x", Scalar.STRING)).isEqualTo("x");
        assertThat(conversion.convert(bytes("\u00fc"), Scalar.STRING)).isEqualTo("\u00fc");
        assertRefused(Scalar.STRING, 1L, 1.5, true, null);
    }

    @Test
    public void anInstantIsAlsoMillisecondsOrAReadableText() {
        Instant noon = Instant.parse("2024-05-01T12:00:00Z");
        assertThat(conversion.convert(noon, Scalar.DATETIME)).isEqualTo(noon);
        assertThat(conversion.convert(noon.toEpochMilli(), Scalar.DATETIME)).isEqualTo(noon);
        assertThat(conversion.convert((double) noon.toEpochMilli(), Scalar.DATETIME))
                .isEqualTo(noon);
        assertThat(conversion.convert("2024-05-01 12:00:00", Scalar.DATETIME)).isEqualTo(noon);
        assertThat(conversion.convert("2024-05-01T14:00:00+02:00", Scalar.DATETIME))
                .isEqualTo(noon.atZone(ZoneOffset.ofHours(2)));
        assertRefused(Scalar.DATETIME, "soon", true, null);
    }

    @Test
    public void aLayoutThatIsNoneIsAnErrorOfTheRow() {
        StrictConversion singleHour = conversion(Optional.of("dd/MM/yyyy H:mm"), ZoneOffset.UTC);
        assertThatThrownBy(() -> singleHour.convert("01/05/2024 2:30", Scalar.DATETIME))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("time layout dd/MM/yyyy H:mm: expected 2 letters H but found 1");
    }

    @Test
    public void theLayoutOfTheStreamIsTriedBeforeTheKnownOnes() {
        StrictConversion dayFirst = conversion(Optional.of("dd/MM/yyyy HH:mm"), ZoneId.of("+02:00"));
        ZonedDateTime noon = ZonedDateTime.parse("2024-05-01T14:00:00+02:00");
        assertThat(dayFirst.convert("01/05/2024 14:00", Scalar.DATETIME)).isEqualTo(noon);
        assertThat(dayFirst.convert("2024-05-01 14:00", Scalar.DATETIME)).isEqualTo(noon);
    }

    @Test
    public void bytesAreBytesOrTextInBase64OrElseTheTextItself() {
        assertThat((byte[]) conversion.convert(bytes("raw"), Scalar.BYTEA)).isEqualTo(bytes("raw"));
        assertThat((byte[]) conversion.convert("aGVsbG8=", Scalar.BYTEA)).isEqualTo(bytes("hello"));
        assertThat((byte[]) conversion.convert("not base64!", Scalar.BYTEA)).isEqualTo(bytes("not base64!"));
        assertRefused(Scalar.BYTEA, 1L, null);
    }

    @Test
    public void elementsOfListsAreConverted() {
        DataType integers = new DataType.Array(Scalar.BIGINT);
        assertThat(conversion.convert(List.of(1.5, 2L), integers)).isEqualTo(List.of(1L, 2L));
        assertThat(conversion.convert(null, integers)).isNull();
        assertRefused(integers, "1", Map.of(), List.of("x"), Arrays.asList(1L, null));
    }

    @Test
    public void membersOfObjectsAreValidated() {
        DataType struct = new DataType.Struct(List.of(new Field("n", Scalar.BIGINT)));
        assertThat(conversion.convert(Map.of("n", 1.5, "more", 2L), struct)).isEqualTo(Map.of("n", 1L));
        assertThat(conversion.convert("{\"n\": 7}", struct)).isEqualTo(Map.of("n", 7L));
        assertThat(conversion.convert(null, struct)).isNull();
        assertRefused(struct, "no json", "[1]", 5L, Map.of("n", "x"));
        assertThatThrownBy(() -> conversion.convert(Map.of(), struct)).hasMessage("field n is not found");
    }

    @Test
    public void columnsAreConvertedAndOthersLeftAlone() {
        assertThat(validation.apply(row("a", 5.5, "b", "x", "c", true)).toMap())
                .isEqualTo(values("a", 5L, "b", "x", "c", true));
    }

    @Test
    public void anAbsentColumnHasItsDefault() {
        assertThat(validation.apply(row("a", 5L)).toMap()).isEqualTo(values("a", 5L, "b", "none"));
        assertThat(validation.apply(row("c", 1L, "a", 5L)).toMap()).isEqualTo(values("c", 1L, "a", 5L, "b", "none"));
    }

    @Test
    public void anAbsentColumnWithoutDefaultIsAnError() {
        assertThatThrownBy(() -> validation.apply(row("b", "x")))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("error in preprocessor: field a is not found");
    }

    @Test
    public void aMismatchNamesTheColumn() {
        assertThatThrownBy(() -> validation.apply(row("a", "five", "b", "x")))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("error in preprocessor: field a type mismatch: cannot convert string(five) to int64");
        assertThatThrownBy(() -> validation.apply(row("a", 5L, "b", null)))
                .hasMessage("error in preprocessor: field b type mismatch: cannot convert null(<nil>) to string");
    }

    @Test
    public void columnsThatTheRuleDoesNotReadAreNotLookedAt() {
        StrictValidation onlyB = validation(Optional.of(List.of("b")));
        assertThat(onlyB.apply(row("b", "x", "a", "not a number")).toMap())
                .isEqualTo(values("b", "x", "a", "not a number"));
        assertThat(onlyB.apply(row("c", 1L)).toMap()).isEqualTo(values("c", 1L, "b", "none"));
    }
}
