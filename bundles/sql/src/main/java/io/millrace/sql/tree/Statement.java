// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

/** One whole statement. */
public sealed interface Statement extends Node permits SelectStatement, DefinitionStatement {}
