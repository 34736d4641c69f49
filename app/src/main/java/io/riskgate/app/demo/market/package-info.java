/**
 * Real daily currency fixings and what can be read off them.
 * Never an invented price, and nothing of portfolios or orders.
 */
@NullMarked
package io.riskgate.app.demo.market;

import org.jspecify.annotations.NullMarked;
