/**
 * Trading strategies of plainly different character, each a deterministic function of past prices, fills and decisions.
 * Never an order id, a topic or a random number.
 */
@NullMarked
package io.riskgate.app.demo.strategy;

import org.jspecify.annotations.NullMarked;
