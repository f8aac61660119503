// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that users keep on the server for rules, tables and imports.
 *
 * <p><b>Threads:</b> may be called from any thread. <b>May it block:</b> yes, it reads and writes files.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.MillraceException} with code UNDEFINED for names and addresses that are refused.
 */
public interface UploadService {
    /** What lies directly in the folder, by name. */
    List<Path> list();

    /**
     * Keeps a file, in the place of one of the same name.
     *
     * @param name a path inside the folder
     * @return where it lies
     */
    Path save(String name, byte[] content);

    /** Keeps a copy of the file at an address: {@code file}, {@code http} or {@code https}. */
    Path copy(String name, String address);

    /** Deletes a file that lies directly in the folder. */
    void delete(String name);

    /** The content of the file at an address, as text in UTF-8. */
    String read(String address);
}
