package io.riskgate.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition BOOKS = new TopicPartition("riskgate-book-rows-changelog", 3);
    private static final TopicPartition HEADS = new TopicPartition("riskgate-audit-head-rows-changelog", 3);

    private final RestoreProgress progress = new RestoreProgress();

    @Test
    void says_how_many_records_are_still_to_read() {
        progress.onRestoreStart(BOOKS, "book-rows", 100, 1_100);
        progress.onRestoreStart(HEADS, "audit-head-rows", 0, 50);
        progress.onBatchRestored(BOOKS, "book-rows", 350, 250);
        assertThat(progress.text()).isEqualTo("2 store partitions under way: 250 of 1050 changelog records");
    }

    @Test
    void says_when_nothing_is_left() {
        progress.onRestoreStart(BOOKS, "book-rows", 0, 10);
        progress.onRestoreEnd(BOOKS, "book-rows", 10);
        assertThat(progress.text()).isEqualTo("1 store partitions restored, none under way");
    }

    @Test
    void forgets_a_task_that_moves_away_meanwhile() {
        progress.onRestoreStart(BOOKS, "book-rows", 0, 10);
        progress.onRestoreSuspended(BOOKS, "book-rows", 4);
        assertThat(progress.text()).isEqualTo("0 store partitions restored, none under way");
    }
}
