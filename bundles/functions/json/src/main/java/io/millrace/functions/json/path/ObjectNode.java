// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object written in a path. */
record ObjectNode(List<Member> members) implements Node {
    /**
     * @param many whether there is a member for everything that the path of the value finds, since the key has a placeholder
     */
    record Member(Node key, Node value, boolean many) {}

    @Override
    public Object evaluate(Scope scope) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Member member : members) {
            if (member.many()) {
                ((Path) member.value()).walk(scope, match -> object.put(key(member, scope.on(match)), match.value()));
            } else {
                object.put(key(member, scope), member.value().evaluate(scope));
            }
        }
        return object;
    }

    private static String key(Member member, Scope scope) {
        return Operands.text(member.key().evaluate(scope));
    }
}
