// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a request. A key that is absent or {@code null} gives an empty Optional, a value of another kind than
 * wanted is refused.
 */
record JsonObject(Map<String, Object> members) {

    Optional<String> text(String key) {
        return member(key, String.class, "a text");
    }

    Optional<Boolean> flag(String key) {
        return member(key, Boolean.class, "a boolean");
    }

    Optional<JsonObject> object(String key) {
        return member(key, Map.class, "an object").map(JsonBodies::write).map(JsonBodies::readObject);
    }

    Optional<List<String>> texts(String key) {
        Optional<List<?>> list = member(key, List.class, "an array of texts").map(found -> (List<?>) found);
        if (list.isPresent() && !list.get().stream().allMatch(String.class::isInstance)) {
            throw refused(key + " holds more than texts, expected an array of texts");
        }
        return list.map(found -> found.stream().map(String.class::cast).toList());
    }

    private <T> Optional<T> member(String key, Class<T> type, String expected) {
        Object value = members.get(key);
        if (value == null || type.isInstance(value)) return Optional.ofNullable(type.cast(value));
        throw refused(key + " is " + JsonBodies.kindOf(value) + ", expected " + expected);
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
