// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

/** How the columns of the rows of a source are named in a plan. */
public enum RowNames {
    /** As in the source. */
    PLAIN,
    /** {@code id.column}, since the plan has several sources; metadata is left out. */
    QUALIFIED,
    /** {@code id.column}, and the metadata of an event stands under the id. */
    QUALIFIED_WITH_METADATA;

    public boolean areQualified() {
        return this != PLAIN;
    }
}
