// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.delimited;

import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import org.osgi.service.component.annotations.Component;

/** Values with a delimiter between them; a list is one line for each row. */
@Component(name = "io.millrace.format.delimited", service = Format.class, property = "type=delimited")
public final class DelimitedFormat implements Format {
    @Override
    public Decoder decoder(DecoderSpecification specification) {
        return new DelimitedDecoder(DelimitedOptions.of(specification.options()), specification.columns());
    }

    @Override
    public Encoder encoder(EncoderSpecification specification) {
        return new DelimitedEncoder(DelimitedOptions.of(specification.options()));
    }
}
