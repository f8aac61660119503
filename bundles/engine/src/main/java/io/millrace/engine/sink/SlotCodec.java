// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.Format;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.SlotUser;
import java.util.function.Function;

/** What a format makes, made again by each format that comes into the slot. */
abstract class SlotCodec<T> implements SlotUser<Format> {
    private final Slot<Format> slot;
    private final Function<Format, T> making;
    private T codec;

    SlotCodec(Slot<Format> slot, Function<Format, T> making) {
        this.slot = slot;
        this.making = making;
        codec = making.apply(slot.get());
        slot.attach(this);
    }

    @Override
    public final void enter(Format format) {
        codec = making.apply(format);
    }

    @Override
    public final void leave() {
        codec = null;
    }

    /** @throws EvaluationException while the format is away */
    final T codec() {
        if (codec == null) throw new EvaluationException("PLUGIN_MISSING: " + slot.id());
        return codec;
    }
}
