// SPDX-License-Identifier: Apache-2.0
/** Hand-written stand-ins for what surrounds the engine: extensions, clock, store and compiler. They decide nothing. */
package io.millrace.engine.fake;
