/**
 * What the engine answers over HTTP: probes and metrics, on a thread pool of its own.
 *
 * <p>Nothing that changes state may be reached over HTTP.
 */
@NullMarked
package io.riskgate.app.http;

import org.jspecify.annotations.NullMarked;
