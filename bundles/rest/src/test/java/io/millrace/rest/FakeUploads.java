// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.UploadService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Uploads in memory. */
final class FakeUploads implements UploadService {
    final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public List<Path> list() {
        return files.keySet().stream().map(name -> Path.of("/up", name)).toList();
    }

    @Override
    public Path save(String name, byte[] content) {
        files.put(name, content);
        return Path.of("/up", name);
    }

    @Override
    public Path copy(String name, String address) {
        return save(name, ("from " + address).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void delete(String name) {
        if (files.remove(name) == null) throw new MillraceException(ErrorCode.UNDEFINED, name + " is not found");
    }

    @Override
    public String read(String address) {
        return new String(files.get(address), StandardCharsets.UTF_8);
    }
}
