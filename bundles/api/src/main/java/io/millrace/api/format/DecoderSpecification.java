// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import io.millrace.api.option.Options;
import io.millrace.api.type.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What to decode.
 *
 * @param schema the declared columns; without columns every member is decoded by its own kind
 * @param columns the only columns that are needed, in the slot order that rows shall have, or empty if all are
 * @param wholeNumbersAsIntegers whether a number without a point becomes an integer where no schema says its type
 * @param options format options of the stream, such as {@code delimiter} and {@code schemaId}
 */
public record DecoderSpecification(
        Schema schema, Optional<List<String>> columns, boolean wholeNumbersAsIntegers, Options options) {}
