// SPDX-License-Identifier: Apache-2.0
/**
 * The one name of the Woodstox parser that the JAX-RS whiteboard refers to, to find its class loader. No parser: the REST
 * interface speaks JSON only.
 */
package com.ctc.wstx.stax;
