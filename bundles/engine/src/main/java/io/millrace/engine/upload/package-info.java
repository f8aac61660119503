// SPDX-License-Identifier: Apache-2.0
/**
 * Files that users hand over: uploads, and files at addresses that requests name. Not the schemas, which have a folder of
 * their own.
 */
package io.millrace.engine.upload;
