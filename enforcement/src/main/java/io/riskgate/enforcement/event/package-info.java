/**
 * Facts and requests that reach a portfolio's partition, already decoded.
 *
 * <p>No behavior beyond refusing nonsense belongs here.
 */
@NullMarked
package io.riskgate.enforcement.event;

import org.jspecify.annotations.NullMarked;
