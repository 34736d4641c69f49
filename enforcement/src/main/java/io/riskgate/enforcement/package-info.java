/**
 * The decision core: what an order meets, from the first check to the answer; read {@link
 * io.riskgate.enforcement.OrderDecider} first.
 *
 * <p>Nothing of Kafka, clocks, threads, files or unseeded randomness may enter this module; time is the event's time.
 */
@NullMarked
package io.riskgate.enforcement;

import org.jspecify.annotations.NullMarked;
