// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON as the shell shows it. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    /** The same JSON with an entry per line; numbers, order and repeated keys stay as they are. */
    public static String pretty(String json) {
        StringWriter text = new StringWriter();
        try (JsonParser parser = FACTORY.createParser(json);
                JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(printer());
            while (parser.nextToken() != null) copy(parser, generator);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
        return text.toString();
    }

    private static void copy(JsonParser from, JsonGenerator to) throws IOException {
        // As text, because a number has more than one way to be written.
        if (from.currentToken().isNumeric()) to.writeNumber(from.getText());
        else to.copyCurrentEvent(from);
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(INDENTER);
        printer.indentArraysWith(INDENTER);
        return printer;
    }

    /** An object of neutral values in one line. */
    public static String line(Map<String, ?> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            NeutralWriter.write(values, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
