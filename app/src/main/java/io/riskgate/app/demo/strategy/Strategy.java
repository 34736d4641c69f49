package io.riskgate.app.demo.strategy;

import java.util.List;

/**
 * A way to trade: asked once a day, right after the fixing. May remember; must not draw random numbers or read a clock.
 */
public interface Strategy {
    /** Name of the strategy and of the one portfolio that it trades. */
    String id();

    /** What it does, in one sentence for the report. */
    String description();

    /** What it wants to trade today, in the order in which the desk sends it. */
    List<Wish> wishes(DeskView desk);

    /** What it wants to trade on the morning after a long pause, judged on prices from before the pause. */
    default List<Wish> morningWishes(DeskView desk) {
        return List.of();
    }
}
