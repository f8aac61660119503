// SPDX-License-Identifier: Apache-2.0
/**
 * Connects the engine to the OSGi framework: services become extensions, the engine becomes services.
 */
package io.millrace.engine.osgi;
