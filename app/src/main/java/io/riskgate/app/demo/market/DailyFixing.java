package io.riskgate.app.demo.market;

import io.riskgate.enforcement.value.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The prices of all traded pairs on one day.
 *
 * @param prices by instrument, ordered by name
 */
public record DailyFixing(LocalDate date, SortedMap<String, Price> prices) {
    private static final LocalTime FIXING_TIME = LocalTime.of(14, 15);
    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");

    public DailyFixing {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
    }

    /** When the central banks agree on the rates: 14:15 in Frankfurt; milliseconds since 1970. */
    public long fixedAtMillis() {
        return millisAt(FIXING_TIME);
    }

    /** The moment of a Frankfurt time of this day; milliseconds since 1970. */
    public long millisAt(LocalTime time) {
        return date.atTime(time).atZone(FRANKFURT).toInstant().toEpochMilli();
    }

    /** The Frankfurt day that a moment falls on. */
    public static LocalDate dateOf(long millis) {
        return Instant.ofEpochMilli(millis).atZone(FRANKFURT).toLocalDate();
    }

    /** The price of an instrument; every traded pair has one. */
    public Price price(String instrumentId) {
        Price price = prices.get(instrumentId);
        if (price == null) {
            throw new IllegalArgumentException("no fixing of " + instrumentId + " on " + date);
        }
        return price;
    }
}
