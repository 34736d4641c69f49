/**
 * What a check is, what it answers, and the decision that the answers add up to.
 *
 * <p>No concrete rule belongs here.
 */
@NullMarked
package io.riskgate.enforcement.decision;

import org.jspecify.annotations.NullMarked;
