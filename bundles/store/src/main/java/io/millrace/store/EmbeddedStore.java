// SPDX-License-Identifier: Apache-2.0
package io.millrace.store;

import io.millrace.api.error.MillraceException;
import io.millrace.api.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * A store in one file of H2's MVStore, which writes changes to the end of its file and recovers the last complete one. Each
 * table is two maps: values by key, and keys by the order in which they were first put.
 *
 * <p>A change is in the file when its call returns, so that it survives the end of the process, and on the disk too unless many
 * changes follow each other: these reach the disk together, a fraction of a second later at most.
 */
@Component(service = Store.class, configurationPid = "io.millrace.store")
@Designate(ocd = EmbeddedStore.Configuration.class)
public final class EmbeddedStore implements Store {
    private static final String FILE = "millrace.mv";
    private static final int CACHE_MEGABYTES = 1;

    /** Where the store is. */
    @ObjectClassDefinition(name = "Millrace embedded store")
    public @interface Configuration {
        @AttributeDefinition(description = "Folder of the store; made if it is not there")
        String directory() default "data/millrace";
    }

    private final MVStore store;
    private final DiskSync disk;

    @Activate
    public EmbeddedStore(Configuration configuration) {
        this(Path.of(configuration.directory()));
    }

    /** Opens the store in a folder, or makes one. */
    public EmbeddedStore(Path folder) {
        try {
            Files.createDirectories(folder);
            store = new MVStore.Builder()
                    .fileName(folder.resolve(FILE).toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
        } catch (IOException | MVStoreException failure) {
            throw MillraceException.io(
                    "the store in " + folder.toAbsolutePath() + " cannot be opened: " + failure.getMessage(), failure);
        }
        disk = new DiskSync(store::sync);
    }

    @Override
    public synchronized Optional<String> get(String table, String key) {
        return Optional.ofNullable(values(table).get(key));
    }

    @Override
    public void put(String table, String key, String value) {
        change(table, values -> {
            remember(table, key, values);
            return values.put(key, value);
        });
    }

    @Override
    public boolean putIfAbsent(String table, String key, String value) {
        return change(table, values -> {
            if (values.containsKey(key)) return false;
            remember(table, key, values);
            values.put(key, value);
            return true;
        });
    }

    @Override
    public boolean remove(String table, String key) {
        return change(table, values -> {
            order(table).entrySet().stream()
                    .filter(entry -> entry.getValue().equals(key))
                    .findFirst()
                    .ifPresent(entry -> order(table).remove(entry.getKey()));
            return values.remove(key) != null;
        });
    }

    @Override
    public synchronized List<String> keys(String table) {
        return List.copyOf(order(table).values());
    }

    private void remember(String table, String key, MVMap<String, String> values) {
        if (values.containsKey(key)) return;
        Long last = order(table).lastKey();
        order(table).put(last == null ? 0 : last + 1, key);
    }

    /** Makes a change and writes it to the file before returning; a change that fails leaves nothing behind. */
    private synchronized <T> T change(String table, Function<MVMap<String, String>, T> change) {
        try {
            T result = change.apply(values(table));
            store.commit();
            disk.changed();
            return result;
        } catch (MVStoreException failure) {
            store.rollback();
            throw MillraceException.io("the store cannot be written: " + failure.getMessage(), failure);
        }
    }

    private MVMap<String, String> values(String table) {
        return store.openMap("values." + table);
    }

    private MVMap<Long, String> order(String table) {
        return store.openMap("order." + table);
    }

    @Deactivate
    public void close() {
        disk.close();
        store.close();
    }
}
