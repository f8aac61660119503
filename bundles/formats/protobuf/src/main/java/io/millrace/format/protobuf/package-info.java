// SPDX-License-Identifier: Apache-2.0
/**
 * The format {@code protobuf}: messages of Protocol Buffers, described by {@code .proto} files that are read at run time, so that
 * nothing is generated. Not a protobuf library: it reads and writes rows, nothing else.
 */
package io.millrace.format.protobuf;
