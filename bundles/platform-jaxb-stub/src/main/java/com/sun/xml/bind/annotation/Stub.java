// SPDX-License-Identifier: Apache-2.0
package com.sun.xml.bind.annotation;

/** Makes the package one with a class, as an exported package must be; nothing uses it. */
final class Stub {
    private Stub() {}
}
