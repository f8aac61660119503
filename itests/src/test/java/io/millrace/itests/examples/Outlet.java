// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import java.io.IOException;
import java.util.List;

/** Where the results of a rule come out. */
@FunctionalInterface
interface Outlet {
    /** All lines so far, oldest first. */
    List<String> lines() throws IOException;
}
