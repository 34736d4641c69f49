/**
 * Exact numbers and small closed sets that every rule speaks in.
 *
 * <p>No rule, no event and no analytics belongs here.
 */
@NullMarked
package io.riskgate.enforcement.value;

import org.jspecify.annotations.NullMarked;
