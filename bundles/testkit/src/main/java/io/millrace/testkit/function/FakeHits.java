// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import io.millrace.api.function.HitFunction;
import io.millrace.api.function.Signature;

/** Tells of earlier hits: their number, or the time of the last. */
public enum FakeHits implements HitFunction {
    COUNT {
        @Override
        public long value(long hits, long lastMillis) {
            return hits;
        }
    },
    TIME {
        @Override
        public long value(long hits, long lastMillis) {
            return lastMillis;
        }
    };

    @Override
    public Signature signature() {
        return Signature.of("an integer");
    }
}
