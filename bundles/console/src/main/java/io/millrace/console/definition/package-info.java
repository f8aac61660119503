// SPDX-License-Identifier: Apache-2.0
/**
 * What can be done with definitions, whether they are streams or tables. Not commands: the packages of the two scopes
 * make commands of it.
 */
package io.millrace.console.definition;
