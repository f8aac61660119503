// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class SchemaJsonTest {

    @Test
    public void columnsAreSortedAndNest() {
        Schema schema = new Schema(List.of(
                new Field("o", new DataType.Struct(List.of(new Field("p", DataType.Scalar.STRING)))),
                new Field("a", new DataType.Array(DataType.Scalar.FLOAT)),
                new Field("d", DataType.Scalar.BIGINT, Optional.of(1L))));

        assertThat(JsonBodies.write(SchemaJson.declared(schema)))
                .isEqualTo(
                        "{\"a\":{\"type\":\"array\",\"items\":{\"type\":\"float\",\"index\":0},\"index\":0},"
                                + "\"d\":{\"type\":\"bigint\",\"index\":0,\"default\":1},"
                                + "\"o\":{\"type\":\"struct\",\"properties\":{\"p\":{\"type\":\"string\",\"index\":0}},\"index\":0}}");
    }

    @Test
    public void columnsInUseAreKnownByNameOnly() {
        assertThat(JsonBodies.write(SchemaJson.inUse(List.of("b", "a")))).isEqualTo("{\"a\":null,\"b\":null}");
    }
}
