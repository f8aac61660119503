// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.urlencoded;

import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import org.osgi.service.component.annotations.Component;

/** Pairs of name and value; a name that comes again makes a list of its values. */
@Component(name = "io.millrace.format.urlencoded", service = Format.class, property = "type=urlencoded")
public final class UrlencodedFormat implements Format {
    @Override
    public Decoder decoder(DecoderSpecification specification) {
        return new UrlencodedDecoder(specification.columns());
    }

    @Override
    public Encoder encoder(EncoderSpecification specification) {
        return new UrlencodedEncoder();
    }
}
