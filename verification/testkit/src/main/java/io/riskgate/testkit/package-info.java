/**
 * What tests stand on: one broker for the whole test process, and topics of their own on it.
 * Never anything that production code calls, and no expected value of any test.
 */
@NullMarked
package io.riskgate.testkit;

import org.jspecify.annotations.NullMarked;
