// SPDX-License-Identifier: Apache-2.0
/** The plugins that tests exchange; each version has these classes in a class loader of its own. */
package io.millrace.exchange.plugin;
