// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import io.millrace.api.connection.Connection;
import io.millrace.api.format.Format;
import io.millrace.api.function.Function;
import io.millrace.api.operator.Operator;
import io.millrace.api.sink.Sink;
import io.millrace.api.source.LookupSource;
import io.millrace.api.source.Source;

/** The kinds of extension; each has a name space of its own. */
public enum ExtensionKind {
    SOURCE("source", Source.class, "type"),
    LOOKUP("lookup", LookupSource.class, "type"),
    SINK("sink", Sink.class, "type"),
    OPERATOR("operator", Operator.class, "type"),
    FUNCTION("function", Function.class, "name"),
    FORMAT("format", Format.class, "type"),
    CONNECTION("connection", Connection.class, "type");

    private final String label;
    private final Class<?> service;
    private final String property;

    ExtensionKind(String label, Class<?> service, String property) {
        this.label = label;
        this.service = service;
        this.property = property;
    }

    public String label() {
        return label;
    }

    /** The interface under which extensions of this kind are published. */
    public Class<?> service() {
        return service;
    }

    /** The service property that names an extension. */
    public String property() {
        return property;
    }
}
