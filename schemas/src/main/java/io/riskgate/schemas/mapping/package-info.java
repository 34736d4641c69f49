/**
 * Avro records turned into the core's values and back, with a reason where one cannot be.
 *
 * <p>No bytes, no registry and no topic enters here.
 */
@NullMarked
package io.riskgate.schemas.mapping;

import org.jspecify.annotations.NullMarked;
