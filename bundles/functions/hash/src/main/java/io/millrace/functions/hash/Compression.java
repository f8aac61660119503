// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.ValueText;
import java.io.IOException;

/** Compresses or restores bytes. A call stays with the method that it used first, as eKuiper's do. */
final class Compression extends Declared<Compression> implements ScalarFunction {
    private final Work work;
    private final boolean ofCallSite;
    private Codec used;

    private Compression(String description, Work work, boolean ofCallSite) {
        super(Signature.of("a bytea", Parameter.text("x"), Parameter.text("method")), description);
        this.work = work;
        this.ofCallSite = ofCallSite;
        guard(NullGuard.NONE);
    }

    private interface Work {
        byte[] apply(Codec codec, byte[] bytes) throws IOException;
    }

    static Compression compress() {
        return new Compression("A text or bytes compressed by zlib, gzip, flate or zstd.", Codec::compress, false)
                .example("decompress(compress('hello', 'gzip'), 'gzip')", "'aGVsbG8='");
    }

    static Compression decompress() {
        return new Compression("The bytes that were compressed by zlib, gzip, flate or zstd.", Codec::restore, false)
                .example("cast(decompress(compress(s, 'zstd'), 'zstd'), 'string')", "'hello'", "{'s': 'hello'}");
    }

    @Override
    public ScalarFunction forCallSite() {
        return new Compression(description(), work, true);
    }

    @Override
    public Object call(Arguments arguments) throws IOException {
        if (arguments.isAbsent(0)) return null;
        return work.apply(codec(arguments.get(1)), bytes(arguments.get(0)));
    }

    private Codec codec(Object method) {
        Codec codec = Codec.of(method)
                .orElseThrow(() -> Conversion.expected("a method, one of zlib, gzip, flate or zstd,", method));
        if (!ofCallSite) return codec;
        if (used == null) used = codec;
        if (used != codec) {
            throw new EvaluationException(
                    "expected the method of the first call, " + used.method() + ", but got " + ValueText.of(method));
        }
        return codec;
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) return bytes;
        if (value instanceof String text) return text.getBytes(UTF_8);
        throw Conversion.expected("a text or a bytea", value);
    }
}
