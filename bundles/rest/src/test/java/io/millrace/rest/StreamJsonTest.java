// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class StreamJsonTest {

    @Test
    public void columnTypesNest() {
        Field leaf = new Field("x", DataType.Scalar.BIGINT);
        Field column = new Field("a", new DataType.Array(new DataType.Struct(List.of(leaf))));

        assertThat(describe(new Schema(List.of(column)), Definitions.noOptions()))
                .isEqualTo("{\"Name\":\"s\",\"StreamFields\":[{\"FieldType\":{\"Type\":\"array\",\"ElementType\":"
                        + "{\"Type\":\"struct\",\"Fields\":[{\"FieldType\":\"bigint\",\"Name\":\"x\"}]}},\"Name\":\"a\"}],"
                        + "\"Options\":{},\"StreamType\":0,\"Statement\":null}");
    }

    @Test
    public void aSchemalessStreamHasNullForFields() {
        assertThat(describe(Schema.none(), Definitions.ofType("memory")))
                .isEqualTo("{\"Name\":\"s\",\"StreamFields\":null,\"Options\":{\"type\":\"memory\"},"
                        + "\"StreamType\":0,\"Statement\":null}");
    }

    @Test
    public void defaultsOfColumnsAreShown() {
        Field column = new Field("a", DataType.Scalar.BIGINT, Optional.of(5L));

        assertThat(describe(new Schema(List.of(column)), Definitions.noOptions()))
                .contains("\"DefaultClause\":5");
    }

    @Test
    public void optionsKeepTheirOrderAndSayNothingWhenEmpty() {
        StreamOptions options = new StreamOptions(
                Optional.of("topic"),
                Optional.of("mqtt"),
                Optional.of("delimited"),
                Optional.of("x.y"),
                Optional.of("|"),
                Optional.of("k"),
                Optional.of("conf"),
                Optional.of(""),
                Optional.of(true),
                Optional.of("ts"),
                Optional.of("yyyy"),
                Optional.of(false),
                Optional.of("v1"),
                Optional.of(true),
                Optional.of("scan"),
                Optional.of(3L));

        assertThat(describe(Schema.none(), options))
                .contains("{\"datasource\":\"topic\",\"key\":\"k\",\"format\":\"delimited\",\"confKey\":\"conf\","
                        + "\"type\":\"mqtt\",\"strictValidation\":true,\"timestamp\":\"ts\",\"timestampFormat\":\"yyyy\","
                        + "\"schemaid\":\"x.y\",\"version\":\"v1\",\"temp\":true,\"retainSize\":3,\"kind\":\"scan\","
                        + "\"delimiter\":\"|\"}");
    }

    private static String describe(Schema schema, StreamOptions options) {
        return JsonBodies.write(StreamJson.of(new StreamDefinition(StreamKind.STREAM, "s", schema, options, "CREATE")));
    }
}
