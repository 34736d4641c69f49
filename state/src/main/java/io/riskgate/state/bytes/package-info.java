/**
 * Rows turned into bytes that stay readable: Avro with the fingerprint of the schema they were written with in front.
 *
 * <p>No registry enters here, so that losing one cannot make the state unreadable.
 */
@NullMarked
package io.riskgate.state.bytes;

import org.jspecify.annotations.NullMarked;
