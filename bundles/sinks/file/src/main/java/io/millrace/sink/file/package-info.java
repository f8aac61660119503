// SPDX-License-Identifier: Apache-2.0
/**
 * The sink of type {@code file}: writes encoded results into files and begins new ones by age, count or size. Not a
 * format: what a result looks like is decided before it comes here.
 */
package io.millrace.sink.file;
