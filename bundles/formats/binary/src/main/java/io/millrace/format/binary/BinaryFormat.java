// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.binary;

import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import org.osgi.service.component.annotations.Component;

/** Payloads as they are, in the column {@code self}, or in the only column that the stream declares. */
@Component(name = "io.millrace.format.binary", service = Format.class, property = "type=binary")
public final class BinaryFormat implements Format {
    static final String COLUMN = "self";

    @Override
    public Decoder decoder(DecoderSpecification specification) {
        return BinaryDecoder.of(specification);
    }

    @Override
    public Encoder encoder(EncoderSpecification specification) {
        return new BinaryEncoder();
    }
}
