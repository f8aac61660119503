// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where the schemas lie that users registered. Published as a service.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
@ProviderType
public interface SchemaFiles {
    /**
     * The file of a schema; files that it imports lie in the same folder, or in folders below.
     *
     * @param type the type of schema, such as {@code protobuf}
     */
    Optional<Path> find(String type, String name);
}
