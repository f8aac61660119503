// SPDX-License-Identifier: Apache-2.0
/** Functions that tell of the window and the time of the row on which they are called. Not the windows themselves. */
package io.millrace.functions.window;
