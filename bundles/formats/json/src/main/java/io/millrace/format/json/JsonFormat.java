// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import org.osgi.service.component.annotations.Component;

/** JSON objects and arrays of objects, in UTF-8. */
@Component(name = "io.millrace.format.json", service = Format.class, property = "type=json")
public final class JsonFormat implements Format {
    private final JacksonParsers parsers = new JacksonParsers();

    @Override
    public Decoder decoder(DecoderSpecification specification) {
        return new JsonDecoder(RowReader.of(specification), parsers);
    }

    @Override
    public Encoder encoder(EncoderSpecification specification) {
        return new JsonEncoder(specification.fields());
    }
}
