// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.TrialService;
import java.util.ArrayList;
import java.util.List;

/** Trials that do nothing but note what was asked; the trial {@code t} is there. */
final class FakeTrials implements TrialService {
    final List<String> asked = new ArrayList<>();

    @Override
    public Prepared create(String json) {
        asked.add("create " + json);
        return new Prepared("t", 10081);
    }

    @Override
    public void start(String id) {
        asked.add("start " + id);
        if (!id.equals("t")) throw new MillraceException(ErrorCode.UNDEFINED, id + " is not found");
    }

    @Override
    public void stop(String id) {
        asked.add("stop " + id);
    }
}
