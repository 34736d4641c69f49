/**
 * Figures for operations: names, labels and the binding to what they measure.
 *
 * <p>No decision may depend on a metric.
 */
@NullMarked
package io.riskgate.app.metrics;

import org.jspecify.annotations.NullMarked;
