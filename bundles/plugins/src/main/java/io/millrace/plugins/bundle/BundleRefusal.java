// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.List;
import java.util.stream.Stream;

/** Words why a bundle does not work. */
final class BundleRefusal {
    private BundleRefusal() {}

    static MillraceException of(String message) {
        return new MillraceException(ErrorCode.PLUGIN_FAILED, message);
    }

    static MillraceException of(List<String> reasons) {
        return of(String.join("; ", reasons));
    }

    /** What went wrong at the bottom of a failure. */
    static String root(Throwable failure) {
        Throwable root = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElseThrow();
        return root.getMessage() == null
                ? root.getClass().getName()
                : root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
