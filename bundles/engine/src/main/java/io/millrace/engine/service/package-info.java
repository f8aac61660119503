// SPDX-License-Identifier: Apache-2.0
/**
 * What the management faces (REST, shell, web) ask of the engine. Not how the engine works.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.engine.service;
