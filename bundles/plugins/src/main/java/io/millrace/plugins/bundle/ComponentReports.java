// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.bundle;

import java.util.List;
import org.osgi.framework.Bundle;

/** What declarative services say of the components of a bundle, in words for its user. */
public interface ComponentReports {
    /** Components that wait for something, and for what. */
    List<String> waiting(Bundle bundle);

    /** Components whose activation failed, and why. */
    List<String> failed(Bundle bundle);
}
