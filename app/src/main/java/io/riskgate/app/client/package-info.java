/**
 * What a program outside the engine needs to talk to it: writing requests, reading committed answers, showing records
 * as JSON.
 *
 * <p>Nothing of the engine's own wiring belongs here.
 */
@NullMarked
package io.riskgate.app.client;

import org.jspecify.annotations.NullMarked;
