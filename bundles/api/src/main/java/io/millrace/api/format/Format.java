// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns payloads into rows and results into payloads. Published as a service with the property {@code type}: the name of the
 * format, lower case.
 *
 * <p><b>Threads:</b> the format may be called from any thread; a decoder or encoder it makes is confined to one at a time.
 *
 * <p><b>May it block:</b> no. <b>Back-pressure:</b> none. <b>State:</b> decoders may learn layouts, none that matters after a
 * restart.
 *
 * <p><b>Swap:</b> new decoders and encoders are made; between two payloads.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.EvaluationException} for a payload that cannot be decoded or a result that
 * cannot be encoded; {@link io.millrace.api.error.MillraceException} when a specification makes no sense for this format.
 */
@ConsumerType
public interface Format {
    Decoder decoder(DecoderSpecification specification);

    Encoder encoder(EncoderSpecification specification);
}
