// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.type;

import java.util.Optional;

/**
 * A declared column or struct member.
 *
 * @param defaultValue what stands in for an absent column under strict validation: Long, Double, String or Boolean
 */
public record Field(String name, DataType type, Optional<Object> defaultValue) {
    public Field(String name, DataType type) {
        this(name, type, Optional.empty());
    }
}
