// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReadingQueueTest {

    private static List<String> all(ReadingQueue queue) {
        List<String> taken = new ArrayList<>();
        for (String name = queue.take(); name != null; name = queue.take()) {
            taken.add(name);
        }
        return taken;
    }

    @Test
    void whatIsInViewComesFirstAndEachReportOnce() {
        var queue = new ReadingQueue();
        for (String name : List.of("a", "b", "c", "a")) {
            assertThat(queue.addLast(name)).isTrue();
        }
        queue.addFirst("c");
        queue.addFirst("d");
        queue.addFirst("d");
        assertThat(all(queue)).containsExactly("d", "c", "a", "b");
        queue.addFirst("c");
        assertThat(all(queue)).containsExactly("c");
    }

    @Test
    void whatCannotBeReadIsNotTriedAgain() {
        var queue = new ReadingQueue();
        queue.addLast("a");
        queue.addLast("b");
        queue.refuse("a");
        assertThat(queue.addFirst("a")).isFalse();
        assertThat(queue.addLast("a")).isFalse();
        assertThat(all(queue)).containsExactly("b");
    }

    @Test
    void aHundredThousandReportsAreNoTrouble() {
        var queue = new ReadingQueue();
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 100_000; i++) {
                queue.addLast("report " + i);
                queue.addFirst("report " + i / 2);
            }
            assertThat(all(queue)).hasSize(100_000).doesNotHaveDuplicates();
        });
    }
}
