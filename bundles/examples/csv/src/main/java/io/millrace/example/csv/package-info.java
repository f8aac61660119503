// SPDX-License-Identifier: Apache-2.0
/**
 * A lookup source: a CSV file whose rows are found by key. Not the source of type file, which streams them.
 */
package io.millrace.example.csv;
