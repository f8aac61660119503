// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import java.nio.file.Path;

/**
 * What may get in.
 *
 * @param maximumBytes of one file
 * @param uploadFolder the only folder from which file addresses are taken
 * @param externalFiles whether file addresses may name any other file
 * @param privateNetwork whether web addresses may lead to this machine and to private networks
 */
public record DeliveryLimits(long maximumBytes, Path uploadFolder, boolean externalFiles, boolean privateNetwork) {}
