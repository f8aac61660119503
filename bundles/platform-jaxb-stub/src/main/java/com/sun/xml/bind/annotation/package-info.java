// SPDX-License-Identifier: Apache-2.0
/**
 * A package without content that satisfies an import of the Aries JAX-RS whiteboard.
 *
 * <p>The manifest that the whiteboard uses on Java 9 and newer requires this package, its code does not. It is no JAXB
 * implementation: Millrace speaks JSON only and ships none.
 */
package com.sun.xml.bind.annotation;
