// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The hosts to which a download may go: without leave, none that only this machine or its neighbours can reach. */
final class AllowedHosts {
    /** Unique local addresses of IPv6, which Java does not count among the site-local ones. */
    private static final int UNIQUE_LOCAL = 0xFC;

    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    private final boolean privateNetwork;

    AllowedHosts(boolean privateNetwork) {
        this.privateNetwork = privateNetwork;
    }

    /** @throws MillraceException if one of the addresses of the host is not allowed */
    void require(String host) throws UnknownHostException {
        if (host == null) throw refused("an address without a host cannot be fetched");
        if (privateNetwork) return;
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (isInternal(address)) {
                throw refused("ip " + address.getHostAddress()
                        + " is in internal network; allowPrivateNetwork in io.millrace.plugins would allow it");
            }
        }
    }

    private static boolean isInternal(InetAddress address) {
        boolean uniqueLocal =
                address.getAddress().length == 16 && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return uniqueLocal
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
