/**
 * The words in which tests of the core tell their stories: a portfolio, its limits, its market, and what it remembers.
 *
 * <p>No assertion belongs here.
 */
@NullMarked
package io.riskgate.enforcement.given;

import org.jspecify.annotations.NullMarked;
