// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a sliding window that could not be taken in: each makes every window that it lies in an error. */
final class Failures {
    private record Failure(long time, String message) {}

    private final Deque<Failure> failures = new ArrayDeque<>();

    void add(long time, EvaluationException failure) {
        failures.add(new Failure(time, failure.getMessage()));
    }

    void removeBefore(long millis) {
        while (!failures.isEmpty() && failures.peek().time() < millis) failures.remove();
    }

    /** The error of the oldest of them. */
    Optional<EvaluationException> first() {
        return Optional.ofNullable(failures.peek()).map(failure -> new EvaluationException(failure.message()));
    }

    Object save() {
        List<Object> saved = new ArrayList<>();
        failures.forEach(failure -> saved.add(Map.of("time", failure.time(), "message", failure.message())));
        return saved;
    }

    void restore(Object state) {
        failures.clear();
        for (Object item : (List<?>) state) {
            Map<?, ?> saved = (Map<?, ?>) item;
            failures.add(new Failure((Long) saved.get("time"), (String) saved.get("message")));
        }
    }
}
