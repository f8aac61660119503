// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

/** Numbers from the smallest to the greatest. */
interface Ranked {
    int size();

    /** @param rank from 0 */
    double at(int rank);

    static Ranked of(double... sorted) {
        return new Ranked() {
            @Override
            public int size() {
                return sorted.length;
            }

            @Override
            public double at(int rank) {
                return sorted[rank];
            }
        };
    }
}
