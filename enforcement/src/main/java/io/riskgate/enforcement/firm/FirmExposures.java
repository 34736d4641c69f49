package io.riskgate.enforcement.firm;

import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all portfolios hold together, exact however large.
 *
 * <p>Each amount fits 64 bits and their sum need not: two fills of a wrong scale in one instrument are enough. The sums
 * therefore have no bound, so that an absurd holding is a large figure beyond every limit, and not an exception that
 * would stop the control flow at the same record after every restart.
 *
 * @param gross sum of the absolute net exposures by instrument
 * @param net sum of the signed exposures
 * @param largestShareRatio largest instrument's share of gross; zero where nothing is held
 */
record FirmExposures(BigDecimal gross, BigDecimal net, double largestShareRatio) {

    /** The sum of the portfolios' positions; by instrument first, because opposite positions are no risk. */
    static FirmExposures of(SortedMap<String, RiskSnapshot> snapshots) {
        TreeMap<String, BigInteger> exposures = new TreeMap<>();
        for (RiskSnapshot snapshot : snapshots.values()) {
            for (RiskSnapshot.PositionLine line : snapshot.positions()) {
                BigInteger exposure = BigInteger.valueOf(line.exposure().tenThousandths());
                exposures.merge(line.instrumentId(), exposure, BigInteger::add);
            }
        }
        BigInteger gross = BigInteger.ZERO;
        BigInteger net = BigInteger.ZERO;
        BigInteger largest = BigInteger.ZERO;
        for (BigInteger exposure : exposures.values()) {
            BigInteger size = exposure.abs();
            gross = gross.add(size);
            net = net.add(exposure);
            largest = largest.max(size);
        }
        return new FirmExposures(
                new BigDecimal(gross, Money.SCALE),
                new BigDecimal(net, Money.SCALE),
                gross.signum() > 0 ? largest.doubleValue() / gross.doubleValue() : 0);
    }
}
