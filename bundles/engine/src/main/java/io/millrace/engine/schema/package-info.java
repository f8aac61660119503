// SPDX-License-Identifier: Apache-2.0
/**
 * The schema registry: files in a folder and what is known of them. What the files mean is the formats' business.
 */
package io.millrace.engine.schema;
