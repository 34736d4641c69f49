/**
 * Risk mathematics on plain arrays: arrays in, numbers out.
 *
 * <p>Nothing here may know of Kafka, clocks, files, threads, loggers or unseeded randomness.
 */
@NullMarked
package io.riskgate.models;

import org.jspecify.annotations.NullMarked;
