// SPDX-License-Identifier: Apache-2.0
/** Properties of windows that must hold for any rows. Not the examples of the manual, which {@code documents} runs. */
package io.millrace.itests.windows;
