// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.Bounded;
import io.millrace.api.source.PullEmitter;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Rewindable;
import io.millrace.api.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file, or the files of a directory. Without an interval a file is read once and the source ends, and a
 * directory is watched; {@link #pull} then returns when the source is closed. With an interval a file is read again
 * each time, and of a directory what is new. Each event tells its {@code file}.
 *
 * <p><b>State:</b> a directory can be gone on with behind the newest file that was read to its end; a single file is
 * always read from its start.
 */
@Component(service = Source.class, scope = ServiceScope.PROTOTYPE, property = "type=file")
public final class FileSource implements PullSource, Bounded, Rewindable {
    private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

    private FileSourceOptions options;
    private RecordReader reader;
    private Pause pause;
    private SeenFiles seen;
    private volatile Optional<DirectoryWatch> watch = Optional.empty();

    @Override
    public OptionSet options() {
        return FileSourceOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = FileSourceOptions.of(given, context.dataFolder());
        reader = new RecordReader(options.fileType(), options.layout());
        pause = new Pause(context.clock(), options.sendInterval());
        seen = new SeenFiles(options.location());
    }

    @Override
    public boolean emitsBytes() {
        return options.fileType() != FileType.CSV;
    }

    @Override
    public void connect() throws IOException {
        if (!options.watches()) return;
        watch = Optional.of(DirectoryWatch.of(options.location()));
        // The rule may have been stopped on another thread meanwhile.
        if (pause.isClosed()) close();
    }

    @Override
    public void pull(long triggerMillis, PullEmitter out) throws Exception {
        if (Files.isDirectory(options.location())) pullDirectory(out);
        else pullFile(out);
    }

    private void pullFile(PullEmitter out) throws Exception {
        Path file = options.location();
        boolean missing = !Files.exists(file);
        if (missing && !options.afterRead().takesAway()) {
            throw MillraceException.io("file source: " + file + " is not there", new IOException("no such file"));
        }
        boolean complete = missing || readToEnd(file, out);
        if (complete && options.interval().isZero()) out.end("");
    }

    private void pullDirectory(PullEmitter out) throws Exception {
        readUnseen(out);
        while (watch.isPresent() && !out.isCancelled() && watch.get().awaitChange()) readUnseen(out);
    }

    /** A file that cannot be read does not keep the others back, and is tried again with the next change or tick. */
    private void readUnseen(PullEmitter out) throws IOException, InterruptedException {
        for (SeenFiles.Found file : seen.unseen()) {
            try {
                if (!readToEnd(file.path(), out)) return;
                seen.add(file);
            } catch (IOException e) {
                out.error(MillraceException.io("file source: cannot read " + file.path() + ": " + e.getMessage(), e));
            }
        }
    }

    /** @return false if it was stopped on the way; the file is then left where it is */
    private boolean readToEnd(Path file, PullEmitter out) throws IOException, InterruptedException {
        RecordOutput records = new RecordOutput(out, pause, Map.of("file", file.toString()));
        if (Files.size(file) == 0) LOG.warn("file source: {} is empty", file);
        else read(file, records);
        if (!records.isOpen()) return false;
        options.afterRead().apply(file);
        return true;
    }

    private void read(Path file, RecordOutput records) throws IOException, InterruptedException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = options.decompression().unpack(packed)) {
            reader.read(in, records);
        }
    }

    @Override
    public Object offset() {
        return seen.offset().orElse(null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void rewind(Object offset) throws IOException {
        seen.rewind((Map<String, Object>) offset);
    }

    @Override
    public void close() throws IOException {
        if (pause != null) pause.close();
        if (watch.isPresent()) watch.get().close();
    }
}
