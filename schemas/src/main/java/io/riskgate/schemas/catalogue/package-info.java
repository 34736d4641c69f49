/**
 * The catalogue of what crosses the broker: topic and header names, and each topic's contract as read from {@code
 * topics.yaml}. No bytes, no registry and no broker connection enters here.
 */
@NullMarked
package io.riskgate.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
