package io.riskgate.app.demo.history;

import java.time.LocalDate;
import java.util.List;

/**
 * A time that every currency desk remembers.
 *
 * @param shortName fits under a chart
 */
public record Crisis(String name, String shortName, LocalDate date) {
    public static final List<Crisis> KNOWN = List.of(
            new Crisis("11 September 2001", "9/11", LocalDate.of(2001, 9, 11)),
            new Crisis("Lehman Brothers fails", "Lehman", LocalDate.of(2008, 9, 15)),
            new Crisis("Flash crash, Greece asks for help", "Flash crash", LocalDate.of(2010, 5, 6)),
            new Crisis("Swiss franc unpegged", "CHF unpeg", LocalDate.of(2015, 1, 15)),
            new Crisis("Brexit referendum", "Brexit", LocalDate.of(2016, 6, 24)),
            new Crisis("COVID-19 crash", "COVID", LocalDate.of(2020, 3, 9)),
            new Crisis("Dollar surge, UK mini-budget", "2022", LocalDate.of(2022, 9, 23)));

    /** The crises of a period, oldest first. */
    public static List<Crisis> between(LocalDate from, LocalDate to) {
        return KNOWN.stream()
                .filter(crisis ->
                        !crisis.date().isBefore(from) && !crisis.date().isAfter(to))
                .toList();
    }
}
