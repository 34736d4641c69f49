/**
 * What the engine answers over HTTP: probes, metrics and the page, on a thread pool of its own.
 *
 * <p>Nothing here changes state: a command goes to the log like any other, and the engine decides on it.
 */
@NullMarked
package io.riskgate.app.http;

import org.jspecify.annotations.NullMarked;
