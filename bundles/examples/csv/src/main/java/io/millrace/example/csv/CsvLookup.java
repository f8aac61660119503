// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.csv;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.LookupSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Finds the rows of a CSV file by key. The file is read again when it has changed. */
@Component(service = LookupSource.class, scope = ServiceScope.PROTOTYPE, property = "type=csv")
public final class CsvLookup implements LookupSource {
    private CsvLookupOptions options;
    private CsvTable table = CsvTable.EMPTY;
    private FileTime read = FileTime.fromMillis(-1);

    @Override
    public OptionSet options() {
        return CsvLookupOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = CsvLookupOptions.of(given, context.dataFolder());
    }

    @Override
    public List<Map<String, Object>> lookup(List<String> fields, List<String> keys, List<Object> values) {
        refresh();
        return table.find(fields, keys, values);
    }

    private void refresh() {
        try {
            FileTime changed = Files.getLastModifiedTime(options.file());
            if (changed.equals(read)) return;
            table = CsvTable.of(Files.readAllLines(options.file()), options.delimiter());
            read = changed;
        } catch (IOException e) {
            throw MillraceException.io("cannot read " + options.file(), e);
        }
    }
}
