package io.riskgate.enforcement.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison that cannot fail proves nothing: each variant below differs from the core in one small thing. */
class PlantedBugsTest {
    private static final List<RiskEvent> EVENTS = RandomInputs.inputs(7, 3_000);

    enum Bug {
        QUANTILE_ONE_RANK_TOO_SHALLOW(() -> new PlainPartition(market(), new PlainRisk() {
            @Override
            double quantile(double[] sortedLosses, int tailPermille) {
                return super.quantile(sortedLosses, tailPermille + 10);
            }
        })),
        SHORTFALL_WITHOUT_ITS_LAST_PART(() -> new PlainPartition(market(), new PlainRisk() {
            @Override
            double shortfall(double[] sortedLosses) {
                return sortedLosses[sortedLosses.length - 1];
            }
        })),
        COVARIANCE_ONE_DAY_SHORT(() -> new PlainPartition(market(), new PlainRisk() {
            @Override
            double covariance(String a, String b, PlainMarket market, RiskModel model, int rows) {
                return super.covariance(a, b, market, model, Math.max(1, rows - 1));
            }
        })),
        RATE_TURNED_ROUND_WITH_TOO_FEW_DECIMALS(() -> new PlainPartition(
                new PlainMarket(Comparison.WINDOW_DAYS) {
                    @Override
                    BigDecimal inverse(BigDecimal price) {
                        return BigDecimal.ONE.divide(price, 8, RoundingMode.HALF_EVEN);
                    }
                },
                new PlainRisk())),
        RESERVATIONS_OF_SALES_FORGOTTEN(() -> new WithPortfolio() {
            @Override
            PlainPortfolio make() {
                return new PlainPortfolio() {
                    @Override
                    BigDecimal withReserved(String instrument, Side side) {
                        return side == Side.SELL ? held(instrument) : super.withReserved(instrument, side);
                    }
                };
            }
        }),
        UNREALIZED_PROFIT_FORGOTTEN(() -> new WithPortfolio() {
            @Override
            PlainPortfolio make() {
                return new PlainPortfolio() {
                    @Override
                    BigDecimal equityNow(PlainMarket market) {
                        return limits.capital().decimal();
                    }
                };
            }
        }),
        EXECUTIONS_FOLDED_TWICE(() -> new PlainPartition(market(), new PlainRisk()) {
            private int copies;

            @Override
            public Void on(FillReceived fill) {
                var copy = new FillReceived(
                        fill.executionId() + copies++,
                        fill.orderId(),
                        fill.origin(),
                        fill.trade(),
                        fill.eventTimeMillis());
                return super.on(copy);
            }
        });

        private final Supplier<PlainPartition> oracle;

        Bug(Supplier<PlainPartition> oracle) {
            this.oracle = oracle;
        }
    }

    private abstract static class WithPortfolio extends PlainPartition {
        WithPortfolio() {
            super(market(), new PlainRisk());
        }

        abstract PlainPortfolio make();

        @Override
        PlainPortfolio portfolio(String portfolioId) {
            return portfolios.computeIfAbsent(portfolioId, id -> make());
        }
    }

    private static PlainMarket market() {
        return new PlainMarket(Comparison.WINDOW_DAYS);
    }

    @ParameterizedTest
    @EnumSource(Bug.class)
    void finds_a_difference_that_is_really_there(Bug bug) {
        assertThat(Comparison.firstDifference(EVENTS, bug.oracle))
                .as("planted %s", bug)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "EXECUTIONS_FOLDED_TWICE")
    void shrinks_a_failing_run_to_a_few_inputs(Bug bug) {
        List<RiskEvent> smallest = Shrinker.smallest(
                EVENTS.subList(0, 1_500),
                some -> !Comparison.firstDifference(some, bug.oracle).isEmpty());

        assertThat(smallest).hasSizeLessThan(20);
        assertThat(Comparison.firstDifference(smallest, bug.oracle)).isNotEmpty();
    }
}
