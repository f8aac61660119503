// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import io.millrace.api.option.Options;
import java.util.List;

/**
 * How to encode.
 *
 * @param fields the columns to write and their order, empty for all
 * @param options format options of the sink, such as {@code delimiter} and {@code schemaId}
 */
public record EncoderSpecification(List<String> fields, Options options) {}
