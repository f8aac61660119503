// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.error;

/**
 * The catalogue of errors. The number is what REST clients see and never changes; the kind says whose fault it is.
 */
public enum ErrorCode {
    UNDEFINED(1000, Kind.USER, "anything without a code of its own"),
    GENERAL(1001, Kind.ENGINE, "a failure inside the engine"),
    NOT_FOUND(1002, Kind.USER, "the named thing does not exist"),
    IO(1003, Kind.RESOURCE, "something outside did not answer; trying again may help"),
    CONVERSION(1004, Kind.USER, "bytes could not be decoded, or a result not encoded"),
    END_OF_STREAM(1005, Kind.ENGINE, "a bounded source has delivered everything"),
    SYNTAX(2001, Kind.USER, "the statement is not SQL as it is spoken here"),
    PLAN(2101, Kind.USER, "the statement is well formed but means nothing that can run"),
    EXECUTOR(2201, Kind.USER, "a source, sink or operator refused its options"),
    STREAM(3000, Kind.USER, "a stream or table statement cannot be carried out"),
    RULE(4000, Kind.USER, "a rule cannot be carried out"),
    CONFIGURATION(5000, Kind.USER, "a configuration group is wrong or missing"),
    PLUGIN_MISSING(6001, Kind.PLUGIN, "an extension that is needed is not installed"),
    PLUGIN_FAILED(6002, Kind.PLUGIN, "an extension threw where it must not");

    /** Whose fault an error is. */
    public enum Kind {
        /** The request, rule or event is wrong. */
        USER,
        /** Millrace is wrong. */
        ENGINE,
        /** A broker, file, database or the network is. */
        RESOURCE,
        /** An extension is missing or broken. */
        PLUGIN
    }

    private final int number;
    private final Kind kind;
    private final String meaning;

    ErrorCode(int number, Kind kind, String meaning) {
        this.number = number;
        this.kind = kind;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public String meaning() {
        return meaning;
    }
}
