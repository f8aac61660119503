// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamKind;
import javax.ws.rs.Path;

/** The tables. */
@Path("/tables")
public final class TablesResource extends DefinitionsResource {
    TablesResource(StreamService definitions) {
        super(definitions, StreamKind.TABLE);
    }
}
