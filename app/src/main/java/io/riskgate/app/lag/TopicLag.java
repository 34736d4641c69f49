package io.riskgate.app.lag;

/**
 * How far a group is behind one topic.
 *
 * @param recordsBehind log positions between what is committed and the end, over all partitions; transaction markers
 *     count, so a few may remain although nothing is left to read
 * @param secondsBehind age of the oldest record that is still to be read; 0 where nothing is
 * @param recordsTotal log positions up to the end, over all partitions
 */
public record TopicLag(String topic, long recordsBehind, double secondsBehind, long recordsTotal) {}
