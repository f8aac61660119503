// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads all entries of an archive: all must be whole, stay in the archive, and not grow without bounds. */
final class EntryCheck {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    /** Code compresses to a third or so; what compresses much better was made to fill disks. */
    private static final int MOST_GROWTH = 10;

    private final long mostBytes;
    private final byte[] buffer = new byte[64 * 1024];
    private long total;

    EntryCheck(long maximumBytes) {
        mostBytes = maximumBytes > Long.MAX_VALUE / MOST_GROWTH ? Long.MAX_VALUE : maximumBytes * MOST_GROWTH;
    }

    void check(ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            checkName(entry.getName());
            if (!entry.isDirectory()) readThrough(zip, entry);
        }
    }

    private static void checkName(String name) {
        boolean absolute = name.startsWith("/")
                || name.startsWith("\\")
                || DRIVE.matcher(name).matches();
        if (absolute || Arrays.asList(SEPARATOR.split(name)).contains("..")) {
            throw Refusal.of("entry '" + name + "' leads out of the archive, expected paths inside it");
        }
    }

    private void readThrough(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream content = zip.getInputStream(entry)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                total += count;
                checksum.update(buffer, 0, count);
                if (total > mostBytes) throw Refusal.of("the archive unpacks to more than " + mostBytes + " bytes");
            }
        } catch (IOException broken) {
            throw new IOException("entry '" + entry.getName() + "': " + broken.getMessage(), broken);
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new IOException("entry '" + entry.getName() + "' does not have the checksum that the archive gives");
        }
    }
}
