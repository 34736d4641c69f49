package io.riskgate.app.demo.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private static final LocalDate START = LocalDate.of(2007, 1, 1);

    @Test
    void trend_follower_buys_what_has_risen_and_sells_what_has_fallen() {
        List<Wish> rising = overAWeek(new TrendFollower(), day -> 1.2 + 0.001 * day + 0.002 * (day % 2));
        List<Wish> falling = overAWeek(new TrendFollower(), day -> 1.6 - 0.001 * day + 0.002 * (day % 2));

        assertThat(rising).isNotEmpty().allMatch(wish -> wish.side() == Side.BUY);
        assertThat(falling).isNotEmpty().allMatch(wish -> wish.side() == Side.SELL);
    }

    @Test
    void mean_reverter_sells_a_stretched_price_at_once_and_a_high_one_patiently() {
        List<Wish> stretched = new MeanReverter().wishes(desk(day -> day == 29 ? 1.50 : 1.40 + 0.01 * (day % 2), 30));
        List<Wish> high = new MeanReverter().wishes(desk(day -> day == 29 ? 1.424 : 1.40 + 0.01 * (day % 2), 30));

        assertThat(stretched).isEmpty(); // beyond the cut: it does not enter what runs away
        assertThat(high).hasSize(8).allSatisfy(wish -> {
            assertThat(wish.side()).isEqualTo(Side.SELL);
            assertThat(wish.limitPrice() == null || wish.limitPrice().compareTo(Price.parse("1.424")) > 0)
                    .isTrue();
        });
    }

    @Test
    void mean_reverter_takes_its_profit_when_the_price_has_come_home() {
        FakeDesk desk = desk(day -> day == 29 ? 1.405 : 1.40 + 0.01 * (day % 2), 30);
        desk.positions.put("EURUSD", position("-2000000", "-2860000"));

        assertThat(new MeanReverter().wishes(desk)).anySatisfy(wish -> {
            assertThat(wish.instrumentId()).isEqualTo("EURUSD");
            assertThat(wish.side()).isEqualTo(Side.BUY);
            assertThat(wish.quantity()).isEqualTo(Quantity.parse("2000000"));
        });
    }

    @Test
    void pyramider_doubles_a_loss_in_clips_and_takes_a_small_profit() {
        FakeDesk losing = desk(day -> 1.40, 10);
        losing.positions.put("EURUSD", position("8000000", "11280000")); // bought at 1.41, now 1.40
        FakeDesk winning = desk(day -> 1.40, 10);
        winning.positions.put("EURUSD", position("8000000", "11120000")); // bought at 1.39

        assertThat(ofPair(new RecklessPyramider().wishes(losing)))
                .extracting(wish -> wish.side() + " " + wish.quantity())
                .containsExactly("BUY 7000000", "BUY 1000000");
        assertThat(ofPair(new RecklessPyramider().wishes(winning)))
                .extracting(wish -> wish.side() + " " + wish.quantity())
                .containsExactly("SELL 7000000", "SELL 1000000");
    }

    @Test
    void pyramider_starts_over_from_nothing_after_a_resume() {
        FakeDesk desk = desk(day -> 1.40, 10);
        desk.positions.put("EURUSD", position("5000000", "7050000"));
        desk.resumed = true;

        assertThat(new RecklessPyramider().wishes(desk))
                .singleElement()
                .satisfies(
                        wish -> assertThat(wish.side() + " " + wish.quantity()).isEqualTo("SELL 5000000"));
    }

    @Test
    void volatility_targeter_holds_less_when_markets_are_rough() {
        double quiet = bought(new VolatilityTargeter().wishes(dollarDesk(day -> 1.40 + 0.006 * (day % 2), 60)));
        double rough = bought(new VolatilityTargeter().wishes(dollarDesk(day -> 1.40 + 0.024 * (day % 2), 60)));

        assertThat(rough).isPositive().isLessThan(quiet / 2);
    }

    private static double bought(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> wish.side() == Side.BUY)
                .mapToDouble(wish -> wish.quantity().millionths() / 1e6)
                .sum();
    }

    private static List<Wish> ofPair(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> wish.instrumentId().equals("EURUSD"))
                .toList();
    }

    private static List<Wish> overAWeek(Strategy strategy, IntToDoubleFunction price) {
        List<Wish> wishes = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            FakeDesk desk = desk(price, 150);
            desk.tradingDay = day;
            wishes.addAll(strategy.wishes(desk));
        }
        return wishes;
    }

    private static Position position(String units, String costQuote) {
        return new Position(Quantity.parse(units), Money.parse(costQuote), Money.ZERO, Money.ZERO, 1);
    }

    /** Every pair moves alike. */
    private static FakeDesk desk(IntToDoubleFunction price, int days) {
        return desk(price, days, false);
    }

    /** Every currency moves alike against the dollar. */
    private static FakeDesk dollarDesk(IntToDoubleFunction price, int days) {
        return desk(price, days, true);
    }

    private static FakeDesk desk(IntToDoubleFunction price, int days, boolean dollarMoves) {
        PriceHistory prices = new PriceHistory();
        for (int day = 0; day < days; day++) {
            double value = price.applyAsDouble(day);
            var all = new TreeMap<String, Price>();
            for (CurrencyPair pair : CurrencyPair.TRADED) {
                boolean inverted = dollarMoves && pair.base().equals("USD");
                BigDecimal exact = BigDecimal.valueOf(inverted ? 1 / value : value);
                all.put(pair.instrumentId(), Price.of(exact.setScale(6, RoundingMode.HALF_EVEN)));
            }
            prices.add(new DailyFixing(START.plusDays(day), all));
        }
        return new FakeDesk(prices);
    }

    private static final class FakeDesk implements DeskView {
        private final PriceHistory prices;
        private final TreeMap<String, Position> positions = new TreeMap<>();
        private int tradingDay;
        private boolean resumed;

        private FakeDesk(PriceHistory prices) {
            this.prices = prices;
        }

        @Override
        public PriceHistory prices() {
            return prices;
        }

        @Override
        public int tradingDay() {
            return tradingDay;
        }

        @Override
        public Position position(String instrumentId) {
            return positions.getOrDefault(instrumentId, Position.FLAT);
        }

        @Override
        public Quantity working(String instrumentId) {
            return Quantity.ZERO;
        }

        @Override
        public double equity() {
            return 10_000_000;
        }

        @Override
        public boolean resumedToday() {
            return resumed;
        }
    }
}
