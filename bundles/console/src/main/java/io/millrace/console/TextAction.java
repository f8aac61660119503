// SPDX-License-Identifier: Apache-2.0
package io.millrace.console;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

/**
 * A command about a long text, a statement or JSON, that is typed or read from a file.
 *
 * <p>What is typed goes through the shell, which takes quotes off words and gives braces and parentheses a meaning of
 * its own. A text in single quotes arrives as it is; several words are joined by blanks.
 */
public abstract class TextAction extends EngineAction {
    @Argument(
            name = "text",
            multiValued = true,
            description =
                    "The text, in single quotes so that the shell leaves it alone (inside them write '\\'' for a quote)")
    private List<String> words;

    @Option(
            name = "-f",
            aliases = "--file",
            valueToShowInHelp = "",
            description = "File to read the text from (UTF-8) instead, relative to the directory of the session")
    @Completion(FileCompleter.class)
    private String file;

    /**
     * Does the work.
     *
     * @param text not blank
     */
    protected abstract void run(String text, PrintStream out) throws Exception;

    @Override
    protected final void run(PrintStream out) throws Exception {
        String text = text();
        if (text.isBlank()) throw failure("the text is empty");
        run(text, out);
    }

    private String text() throws CommandException {
        if (file != null && words != null) throw failure("expected either a text or -f <file>, got both");
        if (file != null) return read(session().currentDir().resolve(file));
        if (words == null) throw failure("expected a text or -f <file>");
        return String.join(" ", words);
    }

    private static String read(Path path) throws CommandException {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException absent) {
            throw failure("file " + path + " does not exist");
        } catch (IOException unreadable) {
            throw failure("file " + path + " cannot be read: " + unreadable.getMessage());
        }
    }
}
