package io.riskgate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.governance.SensorStatus;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.sensor.SensorCase;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sensor from its first breach to its promotion, and to its demotion when it cries wolf. */
class SensorCareersTest {
    private static final long DAY_MILLIS = 86_400_000L;

    static Stream<SensorCase> sensors() {
        return Arrays.stream(SensorId.values()).map(SensorCase::of);
    }

    @ParameterizedTest
    @MethodSource("sensors")
    void is_promoted_when_it_has_been_right_and_demoted_when_it_is_wrong(SensorCase of) {
        var career = new Career(of);

        assertThat(career.breach(ReviewVerdict.TRUE_POSITIVE).assessment().action())
                .isEqualTo(SensorAction.NONE);
        career.days(27);
        assertThat(career.status()).isEqualTo(SensorStatus.MONITORING);
        career.days(2);
        assertThat(career.status()).isEqualTo(SensorStatus.ENFORCING);

        assertThat(career.breach(ReviewVerdict.FALSE_POSITIVE).assessment().action())
                .isEqualTo(of.onBreach());
        for (int breach = 1; breach < 17; breach++) {
            career.days(2);
            career.breach(ReviewVerdict.FALSE_POSITIVE);
        }
        assertThat(career.status()).isEqualTo(SensorStatus.MONITORING);
        career.days(2);
        assertThat(career.breach(ReviewVerdict.TRUE_POSITIVE).assessment().action())
                .isEqualTo(SensorAction.NONE);
    }

    /** One portfolio with one sensor in mode GRADUAL, day after day. */
    private static final class Career {
        private final SensorCase of;
        private final GivenPortfolio given;
        private int day;
        private int reviews;

        Career(SensorCase of) {
            this.of = of;
            // A tenth above the threshold, which is a breach of the mildest grade.
            LimitSet tiny = Policies.limits(of.thresholds().apply(SensorCase.TINY));
            GivenPortfolio before = told(of, tiny);
            double observed = before.decisionOn(GivenPortfolio.order("ACME", of.units()))
                    .assessment()
                    .sensors()
                    .get(of.sensor().ordinal())
                    .finding()
                    .observed();
            LimitSet narrow = Policies.limits(of.thresholds().apply(observed / 1.1));
            given = told(of, Policies.with(narrow, of.sensor(), EnforcementMode.GRADUAL));
        }

        /** Only a portfolio that holds something closes its days. */
        private static GivenPortfolio told(SensorCase of, LimitSet limits) {
            return of.tell(GivenPortfolio.limitedTo(limits)).holding("BETA", "1", "50.00");
        }

        private long now() {
            return GivenPortfolio.NOW_MILLIS + day * DAY_MILLIS;
        }

        /** So many days on which every instrument gains and loses one per cent in turn. */
        void days(int count) {
            for (int i = 0; i < count; i++) {
                day++;
                double move = day % 2 == 1 ? 0.01 : -0.01;
                given.bar(now(), List.of("ACME", "BETA", "EURUSD", "SAP"), List.of(move, move, move, move));
                given.priced("ACME", of.price(), now()).priced("BETA", "50.00", now());
            }
        }

        /** An order that the sensor does not like, and what two people say of that. */
        Decision breach(ReviewVerdict verdict) {
            String units = of.unitsAnd(of.sensor() == SensorId.LEVERAGE ? 1_000 : 0);
            OrderSubmitted order = new OrderSubmitted(
                    "day-" + day, GivenPortfolio.ORIGIN, GivenPortfolio.terms("ACME", units, ""), now(), 0);
            Decision decision = given.decisionOn(order);
            Breach breach = given.state().governance().portfolio("macro").newest(of.sensor());
            for (String reviewer : List.of("carol", "dave")) {
                given.when(new ReviewReceived(
                        new ReviewReceived.Subject("r-" + ++reviews, "macro", breach.breachId(), of.sensor()),
                        new ReviewReceived.Opinion(verdict, "looked at it", "none", 0.9),
                        reviewer,
                        now()));
            }
            return decision;
        }

        SensorStatus status() {
            return given.state().governance().standing("macro", of.sensor()).status();
        }
    }
}
