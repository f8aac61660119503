// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

/** What the body of a request is, as users name it. */
enum BodyType {
    NONE(""),
    TEXT("text/plain"),
    JSON("application/json"),
    HTML("text/html"),
    XML("application/xml"),
    JAVASCRIPT("application/javascript"),
    FORM("application/x-www-form-urlencoded"),
    BINARY("application/octet-stream"),
    /** The type of this one is completed by the boundary between its parts. */
    FORMDATA("multipart/form-data");

    private final String contentType;

    BodyType(String contentType) {
        this.contentType = contentType;
    }

    /** The header, or empty if there is none. */
    String contentType() {
        return contentType;
    }

    /** The only format that makes such a body, or empty if any may. */
    String requiredFormat() {
        return switch (this) {
            case JSON -> "json";
            case FORM -> "urlencoded";
            default -> "";
        };
    }
}
