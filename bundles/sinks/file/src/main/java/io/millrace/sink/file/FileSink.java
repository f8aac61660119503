// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.api.time.Clock.Timer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Writes results into a file, and begins a new one when it is old or large enough. A file is begun with its first
 * message; what was written can be seen by others after a second.
 *
 * <p><b>Threads:</b> messages come from one thread, while age and flushing are seen to on threads for blocking work;
 * the lock is this object.
 */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=file")
public final class FileSink implements BytesSink {
    private static final Duration FLUSH_AFTER = Duration.ofSeconds(1);

    private NodeContext context;
    private FileSinkOptions options;
    private Optional<OutputFile> file = Optional.empty();
    private Optional<Timer> flush = Optional.empty();
    private Optional<Timer> check = Optional.empty();
    /** The moment in the name of the last file; no two files get the same. */
    private long lastMoment = Long.MIN_VALUE;

    @Override
    public OptionSet options() {
        return FileSinkOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
        options = FileSinkOptions.of(given, nodeContext.dataFolder());
    }

    @Override
    public synchronized void send(byte[] bytes, int offset, int length) {
        HeaderRule.Parts message = options.header().split(bytes, offset, length);
        if (message.isHeaderOnly()) return;
        try {
            if (file.isEmpty()) begin();
            OutputFile current = file.orElseThrow();
            current.write(message, bytes);
            if (options.rolling().isFull(current)) finish();
            else if (flush.isEmpty()) flush = Optional.of(later(FLUSH_AFTER, current, this::flush));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void begin() throws IOException {
        long now = context.clock().millis();
        lastMoment = Math.max(now, lastMoment + 1);
        Path path = options.rolling().names().name(options.path(), lastMoment);
        OutputFile next = OutputFile.begin(path, options.fileType(), options.gzip(), now);
        file = Optional.of(next);
        if (options.rolling().byAge()) checkLater(next);
    }

    private void checkLater(OutputFile current) {
        check = Optional.of(later(options.rolling().check(), current, this::finishIfOld));
    }

    private Timer later(Duration delay, OutputFile current, Task task) {
        Runnable run = () -> runIfOpen(current, task);
        long at = context.clock().millis() + delay.toMillis();
        return context.clock().schedule(at, () -> context.blockingTasks().execute(run));
    }

    /** A task that was under way when its file was finished has nothing left to do. */
    private synchronized void runIfOpen(OutputFile current, Task task) {
        if (file.filter(open -> open == current).isEmpty()) return;
        try {
            task.run(current);
        } catch (IOException e) {
            context.report(cannotWrite(e));
        }
    }

    private MillraceException cannotWrite(IOException cause) {
        return MillraceException.io("file sink: cannot write " + options.path() + ": " + cause.getMessage(), cause);
    }

    private void flush(OutputFile current) throws IOException {
        flush = Optional.empty();
        current.flush();
    }

    private void finishIfOld(OutputFile current) throws IOException {
        if (options.rolling().isOld(current, context.clock().millis())) finish();
        else checkLater(current);
    }

    private void finish() throws IOException {
        flush.ifPresent(Timer::cancel);
        check.ifPresent(Timer::cancel);
        flush = Optional.empty();
        check = Optional.empty();
        Optional<OutputFile> finished = file;
        file = Optional.empty();
        if (finished.isPresent()) finished.get().close();
    }

    @Override
    public synchronized void close() throws IOException {
        finish();
    }

    /** Something to do later with a file if it is still open. */
    private interface Task {
        void run(OutputFile current) throws IOException;
    }
}
