// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

/** What a member that is not there evaluates to; its own members are not there either. Given to a function it is null. */
public enum Absent {
    VALUE;

    /** The value as functions get it. */
    public static Object orNull(Object value) {
        return value == VALUE ? null : value;
    }
}
