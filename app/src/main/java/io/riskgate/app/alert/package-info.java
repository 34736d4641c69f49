/**
 * The watchdog in the engine's process and the {@code alerts} topic: what fires, who has seen it, what is over.
 *
 * <p>No decision and no control may depend on it; rules that need several processes belong to Prometheus.
 */
@NullMarked
package io.riskgate.app.alert;

import org.jspecify.annotations.NullMarked;
