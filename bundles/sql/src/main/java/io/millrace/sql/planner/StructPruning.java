// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.api.type.DataType.Struct;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import io.millrace.plan.stream.StreamDefinition;
import java.util.List;

/**
 * Takes the members that a query never reads out of declared STRUCT columns, so that they are neither decoded nor checked. A
 * shared stream is decoded for all of its rules and is left as it is.
 */
final class StructPruning {

    private StructPruning() {}

    static StreamDefinition prune(StreamDefinition stream, MemberUse use) {
        boolean structs = stream.schema().fields().stream().anyMatch(field -> field.type() instanceof Struct);
        if (!structs || use.isWhole() || stream.options().isShared()) {
            return stream;
        }
        List<Field> fields = stream.schema().fields().stream()
                .map(field -> use.member(field.name())
                        .map(read -> narrow(field, read))
                        .orElse(field))
                .toList();
        return new StreamDefinition(
                stream.kind(), stream.name(), new Schema(fields), stream.options(), stream.statement());
    }

    private static Field narrow(Field field, MemberUse use) {
        if (use.isWhole() || !(field.type() instanceof Struct struct)) {
            return field;
        }
        List<Field> read = struct.fields().stream()
                .flatMap(member -> use.member(member.name()).map(inner -> narrow(member, inner)).stream())
                .toList();
        return new Field(field.name(), new Struct(read), field.defaultValue());
    }
}
