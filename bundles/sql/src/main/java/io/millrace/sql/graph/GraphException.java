// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import java.util.function.Supplier;

/** A graph that is refused. */
final class GraphException extends MillraceException {
    private static final long serialVersionUID = 1L;

    GraphException(String message) {
        super(ErrorCode.PLAN, message);
    }

    /** Reads a node; what is wrong in it is reported with the node's kind, key and properties. */
    static <T> T in(String kind, GraphNode node, Supplier<T> read) {
        return at("parse " + kind + " " + node.key() + " with " + node.properties() + " error: ", read);
    }

    /** Reads a part; what is wrong in it is reported with the place. */
    static <T> T at(String place, Supplier<T> read) {
        try {
            return read.get();
        } catch (PluginMissingException absent) {
            throw new PluginMissingException(absent.kind(), absent.name(), place + absent.getMessage());
        } catch (MillraceException refused) {
            throw new GraphException(place + refused.getMessage());
        }
    }
}
