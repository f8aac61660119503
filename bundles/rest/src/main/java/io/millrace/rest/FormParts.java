// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart form, taken as texts. */
record FormParts(List<Part> parts) {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*\\bboundary=(?:\"([^\"]+)\"|([^;\\s]+)).*");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\n]*[;\\s]name=\"?([^\";\\r\\n]*)");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)content-disposition:[^\n]*[;\\s]filename=\"?([^\";\\r\\n]*)");

    /**
     * One field of the form.
     *
     * @param fileName empty if it is no file
     */
    record Part(String name, String fileName, String content) {}

    /** What stands between the parts, or an empty text if the content is no form. */
    static String boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!matcher.matches()) return "";
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** @throws MillraceException if the body is not a form with that boundary */
    static FormParts read(String body, String boundary) {
        List<Part> parts = new ArrayList<>();
        String[] pieces = ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary), -1);
        for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) parts.add(part(pieces[i]));
        if (pieces.length < 3) throw malformed();
        return new FormParts(parts);
    }

    private static Part part(String piece) {
        int end = piece.indexOf("\r\n\r\n");
        if (end < 0) throw malformed();
        Matcher name = NAME.matcher(piece.substring(0, end));
        if (!name.find()) throw malformed();
        Matcher file = FILE_NAME.matcher(piece.substring(0, end));
        return new Part(name.group(1), file.find() ? file.group(1) : "", piece.substring(end + 4));
    }

    List<String> named(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Part::content)
                .toList();
    }

    private static MillraceException malformed() {
        return new MillraceException(ErrorCode.UNDEFINED, "the body is no multipart form as its content type says");
    }
}
