// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows whose shape follows the object. The shape is guessed to be the one before; where the object turns out to differ,
 * the values read so far move to a wider place until the shape is known.
 */
final class FreeRowReader implements RowReader {
    private final ShapeTree shapes = new ShapeTree();
    private final AnyReader any;
    private final FieldNames names;
    private Shape guess = Shape.empty();
    private Row wide = new Row(wideShape(16));

    FreeRowReader(boolean wholeNumbersAsIntegers) {
        this.any = new AnyReader(wholeNumbersAsIntegers);
        this.names = new FieldNames(List.of(), () -> new AnyReader(wholeNumbersAsIntegers));
    }

    @Override
    public void read(Cursor in, DecodedRows rows) {
        Row row = rows.add(guess);
        Row target = row;
        ShapeTree.Node node = shapes.root();
        in.position = Blanks.skip(in.bytes, in.position + 1);
        if (in.here() != '}') {
            FieldName name = names.start();
            do {
                name = names.read(in.bytes, in.position, name);
                in.position = Blanks.skipColon(in.bytes, in.position + name.length);
                int slot = node.size();
                if (target == row && !fits(slot, name)) target = widen(row, slot);
                else if (target == wide && slot == wide.shape().size()) target = wide = copy(wide, slot);
                node = shapes.child(node, name.text);
                name.reader.read(in, target, slot);
            } while (in.more('}'));
        }
        in.position++;
        settle(row, target, node);
    }

    private boolean fits(int slot, FieldName name) {
        return slot < guess.size() && guess.column(slot).equals(name.text);
    }

    private void settle(Row row, Row target, ShapeTree.Node node) {
        Shape shape = node.shape();
        if (target == row && shape == guess) return;
        if (target == row) target = widen(row, node.size());
        row.reset(shape);
        for (int slot = 0; slot < node.size(); slot++) row.set(slot, target, slot);
        guess = shape;
    }

    private Row widen(Row row, int filled) {
        if (filled >= wide.shape().size()) wide = new Row(wideShape(filled * 2));
        for (int slot = 0; slot < filled; slot++) wide.set(slot, row, slot);
        return wide;
    }

    private static Row copy(Row from, int filled) {
        Row wider = new Row(wideShape(filled * 2));
        for (int slot = 0; slot < filled; slot++) wider.set(slot, from, slot);
        return wider;
    }

    private static Shape wideShape(int columns) {
        return Shape.of(Collections.nCopies(columns, ""));
    }

    @Override
    public void judge(JsonParser in, DecodedRows rows) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        String name;
        while ((name = in.nextFieldName()) != null) {
            in.nextToken();
            members.put(name, any.judged(in));
        }
        Row row = rows.add(shapes.shape(List.copyOf(members.keySet())));
        int slot = 0;
        for (Object value : members.values()) row.set(slot++, value);
    }
}
