// SPDX-License-Identifier: Apache-2.0
/**
 * What sends into a sink under test. Not the encoder in front of it: messages are given as they leave a format.
 */
package io.millrace.testkit.sink;
