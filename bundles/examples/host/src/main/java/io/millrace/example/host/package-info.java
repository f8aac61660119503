// SPDX-License-Identifier: Apache-2.0
/**
 * A source that is asked for events: how busy the machine is. Not a monitor of the engine itself.
 */
package io.millrace.example.host;
