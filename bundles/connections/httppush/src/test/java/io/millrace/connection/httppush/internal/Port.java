// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import java.lang.annotation.Annotation;

/** Settings of a server on a free port. */
@SuppressWarnings("BadAnnotationImplementation")
record Port(int maxBodyBytes) implements DataServerSettings {
    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return DataServerSettings.class;
    }
}
