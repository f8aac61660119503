// SPDX-License-Identifier: Apache-2.0
/**
 * What turns rule texts into plans, and what it must know of the world. Implemented elsewhere; the engine asks for it as a
 * service.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.millrace.plan.compiler;
