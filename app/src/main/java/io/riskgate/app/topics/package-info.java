/**
 * Topics on a cluster, compared with the catalogue and made like it.
 * Nothing is ever deleted or moved here, and what a topic should be is decided in {@code topics.yaml} alone.
 */
@NullMarked
package io.riskgate.app.topics;

import org.jspecify.annotations.NullMarked;
