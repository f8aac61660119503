// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.error;

/** An extension that is needed is not installed. What needs it can go on as soon as it is. */
public final class PluginMissingException extends MillraceException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;

    /**
     * @param kind such as source, sink or function
     * @param name type or function name
     */
    public PluginMissingException(String kind, String name) {
        this(kind, name, "PLUGIN_MISSING: " + kind + " " + name);
    }

    /** @param message for the user, where there is more to say than what is missing */
    public PluginMissingException(String kind, String name, String message) {
        super(ErrorCode.PLUGIN_MISSING, message);
        this.kind = kind;
        this.name = name;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }
}
