// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import java.util.Optional;

/**
 * A field of a message.
 *
 * @param typeName as the file writes it; of a map that of its values
 * @param mapKey the kind of the keys, if the field is a map
 * @param oneof the group of which only one member is set, if it belongs to one
 * @param packed whether several numbers are written as one block
 * @param defaultText the default that the file gives
 */
record FieldType(
        String name,
        int number,
        Label label,
        String typeName,
        Optional<ScalarKind> mapKey,
        Optional<String> oneof,
        boolean packed,
        Optional<String> defaultText) {

    /** How often a field may be there. */
    enum Label {
        /** Absent means its default. */
        IMPLICIT,
        /** Absent means absent. */
        OPTIONAL,
        REQUIRED,
        REPEATED
    }

    boolean isRepeated() {
        return label == Label.REPEATED;
    }

    boolean isMap() {
        return mapKey.isPresent();
    }
}
