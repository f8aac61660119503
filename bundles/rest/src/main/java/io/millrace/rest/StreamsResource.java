// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamKind;
import javax.ws.rs.Path;

/** The streams. */
@Path("/streams")
public final class StreamsResource extends DefinitionsResource {
    StreamsResource(StreamService definitions) {
        super(definitions, StreamKind.STREAM);
    }
}
