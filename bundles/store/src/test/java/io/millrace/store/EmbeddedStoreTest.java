// SPDX-License-Identifier: Apache-2.0
package io.millrace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class EmbeddedStoreTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder() {
        return temporary.getRoot().toPath().resolve("store");
    }

    @Test
    public void keepsWhatWasPutWhenItIsOpenedAgain() {
        EmbeddedStore first = new EmbeddedStore(folder());
        first.put("rule", "r1", "one");
        first.close();

        EmbeddedStore second = new EmbeddedStore(folder());

        assertThat(second.get("rule", "r1")).contains("one");
        assertThat(second.get("stream", "r1")).isEmpty();
        second.close();
    }

    @Test
    public void listsKeysInTheOrderInWhichTheyWereFirstPut() {
        EmbeddedStore store = new EmbeddedStore(folder());
        store.put("stream", "zebra", "1");
        store.put("stream", "ant", "2");
        store.put("stream", "zebra", "3");

        assertThat(store.keys("stream")).containsExactly("zebra", "ant");
        assertThat(store.remove("stream", "zebra")).isTrue();
        assertThat(store.remove("stream", "zebra")).isFalse();
        assertThat(store.keys("stream")).containsExactly("ant");
        store.close();
    }

    @Test
    public void putsIfAbsentOnlyOnce() {
        EmbeddedStore store = new EmbeddedStore(folder());

        assertThat(store.putIfAbsent("rule", "r1", "one")).isTrue();
        assertThat(store.putIfAbsent("rule", "r1", "two")).isFalse();
        assertThat(store.get("rule", "r1")).contains("one");
        store.close();
    }

    @Test
    public void saysWhichFolderCannotBeOpened() {
        EmbeddedStore owner = new EmbeddedStore(folder());

        assertThatThrownBy(() -> new EmbeddedStore(folder()))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(folder().toString());
        owner.close();
    }
}
