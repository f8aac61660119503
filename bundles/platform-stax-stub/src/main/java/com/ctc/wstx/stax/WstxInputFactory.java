// SPDX-License-Identifier: Apache-2.0
package com.ctc.wstx.stax;

/** Its class loader is asked for, nothing else. */
public final class WstxInputFactory {
    private WstxInputFactory() {}
}
