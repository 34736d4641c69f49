/**
 * What must hold for any inputs whatever: rows rebuild the book, the same inputs give the same steps, nothing is
 * thrown.
 *
 * <p>No example of a single rule belongs here.
 */
@NullMarked
package io.riskgate.enforcement.property;

import org.jspecify.annotations.NullMarked;
