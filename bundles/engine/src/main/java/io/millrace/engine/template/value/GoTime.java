// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.api.error.EvaluationException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Points in time written and read by a layout that shows how the second of January 2006, 15:04:05, would look. */
public final class GoTime {
    private GoTime() {}

    public static String format(ZonedDateTime time, String layout) {
        StringBuilder text = new StringBuilder();
        for (LayoutElement.Piece piece : LayoutElement.split(layout)) {
            if (piece.element() == LayoutElement.TEXT) text.append(piece.text());
            else TimeWriter.append(piece, time, text);
        }
        return text.toString();
    }

    /**
     * Reads a time.
     *
     * @param zone where the time is, unless the text says it
     * @throws EvaluationException if the text does not look like the layout
     */
    public static ZonedDateTime parse(String text, String layout, ZoneId zone) {
        TimeReader reader = new TimeReader(text, zone);
        List<LayoutElement.Piece> pieces = LayoutElement.split(layout);
        try {
            for (LayoutElement.Piece piece : pieces) reader.read(piece);
            return reader.finished();
        } catch (DateTimeException | NumberFormatException wrong) {
            throw new EvaluationException("parsing time \"" + text + "\" as \"" + layout + "\": " + wrong.getMessage());
        }
    }
}
