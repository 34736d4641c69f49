/**
 * Further figures of a portfolio with one order in it: what it is made of, how it moves together, what a crisis costs.
 *
 * <p>No limit and no verdict belongs here.
 */
@NullMarked
package io.riskgate.enforcement.projection;

import org.jspecify.annotations.NullMarked;
