// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.fake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.ShellUtil;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;

/** The real shell without its OSGi surroundings: lines are parsed and fields injected as in a session of Karaf. */
public final class Shell {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final SessionFactoryImpl factory = new SessionFactoryImpl(new ThreadIOImpl());
    private final ManagerImpl manager = new ManagerImpl(factory, factory);
    private final Session session;

    private Shell(Object service) {
        factory.register(service);
        PrintStream console = new PrintStream(screen, true, StandardCharsets.UTF_8);
        session = factory.create(new ByteArrayInputStream(new byte[0]), console, console);
    }

    /** A shell in which this service is published. */
    public static Shell with(Object service) {
        return new Shell(service);
    }

    /** The same shell with more commands and completers. */
    public Shell and(Class<?>... commands) {
        for (Class<?> command : commands) manager.register(command);
        return this;
    }

    public Shell in(Path directory) {
        session.currentDir(directory);
        return this;
    }

    /** What the screen shows after this line was typed, without colours. */
    public String type(String line) {
        screen.reset();
        try {
            session.execute(line);
        } catch (Exception failure) {
            ShellUtil.logException(session, failure);
        }
        return screen();
    }

    /** The lines on the screen after this line was typed, without the blanks that pad their cells. */
    public List<String> rows(String line) {
        return type(line).lines().map(row -> row.replaceAll(" *\t *", "\t")).toList();
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;]*m", "")
                .strip();
    }

    /** What a completer offers after these letters. */
    public List<String> complete(Class<? extends Completer> completer, String begun) throws Exception {
        List<String> candidates = new ArrayList<>();
        CommandLineImpl line = new CommandLineImpl(new String[] {begun}, 0, begun.length(), begun.length(), begun);
        manager.instantiate(completer).complete(session, line, candidates);
        return candidates.stream().map(String::strip).toList();
    }
}
