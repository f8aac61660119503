// SPDX-License-Identifier: Apache-2.0
package io.millrace.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;
import org.apache.karaf.shell.support.parsing.DefaultParser;

/**
 * Lets a statement or JSON be typed as it is: a text that begins with neither a quote, an option nor a variable reaches
 * to the end of the line, semicolons and bars included. Any other line is read as the shell reads lines.
 */
@Service
public final class BareTextParser implements Parser {
    private static final Pattern BARE = Pattern.compile("(\\s*\\S+)([ \\t]+)([^\\s'\"$-][^\\r\\n]*)");

    private final Parser shell = new DefaultParser();

    @Override
    public CommandLine parse(Session session, String line, int cursor) {
        Matcher bare = BARE.matcher(line);
        if (!bare.lookingAt()) return shell.parse(session, line, cursor);
        String[] words = {bare.group(1).strip(), bare.group(3)};
        boolean inText = cursor >= bare.start(3);
        int position = inText ? cursor - bare.start(3) : Math.min(cursor, bare.end(1));
        return new CommandLineImpl(words, inText ? 1 : 0, position, cursor, bare.group());
    }

    @Override
    public String preprocess(Session session, CommandLine line) {
        if (!BARE.matcher(line.getBuffer()).lookingAt()) return shell.preprocess(session, line);
        String[] words = line.getArguments();
        return words[0] + " '" + words[1].replace("'", "'\\''") + "'";
    }
}
