// SPDX-License-Identifier: Apache-2.0
/** Plugins change while an engine works: with classes of their own in each version, as bundles have. No benchmarks. */
package io.millrace.exchange;
