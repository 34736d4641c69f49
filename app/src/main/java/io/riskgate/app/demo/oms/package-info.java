/**
 * A small order management system: makes orders of wishes, trades only with an approval in hand, reports fills.
 * Never a decision about risk, and nothing of topics.
 */
@NullMarked
package io.riskgate.app.demo.oms;

import org.jspecify.annotations.NullMarked;
