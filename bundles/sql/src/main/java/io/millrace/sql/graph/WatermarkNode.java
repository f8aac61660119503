// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.OperatorNode;
import io.millrace.plan.stream.StreamKind;
import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Window;
import java.util.Optional;

/** Puts rows into the order of event time. */
final class WatermarkNode implements NodeKind {
    @Override
    public Accepts accepts() {
        return Accepts.ROW;
    }

    @Override
    public boolean joinsInputs() {
        return true;
    }

    @Override
    public Flow plan(GraphNode node, Input input, Workshop shop) {
        node.properties().flag("sendWatermark");
        for (String emitter : node.properties().texts("emitters")) {
            Optional.ofNullable(shop.sources().get(emitter))
                    .filter(source -> source.kind() == StreamKind.STREAM)
                    .orElseThrow(() -> new GraphException("emitter " + emitter + " does not exist"));
            if (!input.flow().scope().sources().containsKey(emitter)) {
                throw new GraphException(
                        "emitter " + emitter + " does not feed the node, its events would be waited for");
            }
        }
        Scope scope = input.flow().scope();
        Optional<Window> window = scope.isMixed() ? Optional.of(new Window.Tumbling(TimeUnit.SS, 1)) : Optional.empty();
        OperatorNode operator = shop.selections().through(scope, window).operators().stream()
                .filter(step -> step.type().startsWith("watermark"))
                .findFirst()
                .map(step -> Workshop.renamed(step, node.key(), input.ids()))
                .orElseGet(() -> Drafts.passing(node.key(), input.ids()));
        shop.drafts().add(operator);
        return input.flow().inOrderOf(node.key());
    }
}
