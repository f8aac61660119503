// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.List;
import java.util.ServiceLoader;

/** The competitors on the class path, in the order in which they are registered. */
final class Competitors {
    private Competitors() {}

    static List<Competitor> all() {
        return ServiceLoader.load(Competitor.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    static List<Competitor> named(List<String> names) {
        List<Competitor> found =
                all().stream().filter(each -> names.contains(each.name())).toList();
        if (found.size() != names.size()) {
            throw new IllegalArgumentException("expected competitors out of "
                    + all().stream().map(Competitor::name).toList() + ", but found " + names);
        }
        return found;
    }
}
