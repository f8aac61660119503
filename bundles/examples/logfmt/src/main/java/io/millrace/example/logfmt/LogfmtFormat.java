// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.logfmt;

import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import org.osgi.service.component.annotations.Component;

/** Lines of pairs as many programs log them, {@code level=info took=12.5 msg="it runs"}: one line, one row. */
@Component(service = Format.class, property = "type=logfmt")
public final class LogfmtFormat implements Format {
    @Override
    public Decoder decoder(DecoderSpecification specification) {
        return new LogfmtDecoder(specification);
    }

    @Override
    public Encoder encoder(EncoderSpecification specification) {
        return new LogfmtEncoder(specification.fields());
    }
}
