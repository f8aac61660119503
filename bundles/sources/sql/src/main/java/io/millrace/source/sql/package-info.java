// SPDX-License-Identifier: Apache-2.0
/**
 * Lookup tables over databases that JDBC reaches. Brings no driver: the bundle of one, such as that of SQLite, is installed
 * beside it.
 */
package io.millrace.source.sql;
