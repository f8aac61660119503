// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.stream;

/** A statement about streams or tables. */
public sealed interface StreamStatement {
    record Create(StreamDefinition definition) implements StreamStatement {}

    record Drop(StreamKind kind, String name) implements StreamStatement {}

    record Describe(StreamKind kind, String name) implements StreamStatement {}

    record Explain(StreamKind kind, String name) implements StreamStatement {}

    record Show(StreamKind kind) implements StreamStatement {}
}
