/**
 * The time that Kafka Streams sees.
 *
 * <p>No event time of the business belongs here; that comes in the records.
 */
@NullMarked
package io.riskgate.processors.time;

import org.jspecify.annotations.NullMarked;
