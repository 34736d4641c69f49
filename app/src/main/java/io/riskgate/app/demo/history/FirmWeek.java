package io.riskgate.app.demo.history;

import java.time.LocalDate;

/**
 * All portfolios together at the end of a week, in dollars.
 *
 * @param friday the week's Friday, whether it was traded or not
 * @param valueAtRisk99 of the summed scenario losses, historical; positive = loss
 * @param valueAtRisk99Sum what the portfolios' own figures add up to
 */
public record FirmWeek(LocalDate friday, double gross, double valueAtRisk99, double valueAtRisk99Sum) {}
