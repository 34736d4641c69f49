package io.riskgate.app.demo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.demo.RecordedRun;
import io.riskgate.app.demo.link.DeadLetterNotice;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.link.RunRecords;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.Quantity;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerFoldTest {
    private static RecordedRun run;

    @BeforeAll
    static void play_two_months() {
        run = RecordedRun.of("2008-09-01", "2008-10-31", 42);
    }

    @Test
    void is_exact_for_a_run_as_it_was() {
        Ledger ledger = ledger(new LedgerFold());

        assertThat(ledger.isExact()).isTrue();
        assertThat(ledger.orders()).isEqualTo(ledger.decisions()).isGreaterThan(100);
        assertThat(ledger.approved() + ledger.rejected()).isEqualTo(ledger.decisions());
        assertThat(ledger.rejectedByReason().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(ledger.rejected());
        assertThat(ledger.fills()).isPositive();
        assertThat(ledger.decisionsSha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void finds_an_order_whose_decision_is_missing() {
        Ledger ledger = ledger(new Tampering() {
            @Override
            public void on(Decision decision) {
                if (first()) {
                    return;
                }
                super.on(decision);
            }
        });

        assertThat(ledger.undecided()).isEqualTo(1);
        assertThat(ledger.isExact()).isFalse();
    }

    @Test
    void finds_a_decision_that_was_made_twice() {
        Ledger ledger = ledger(new Tampering() {
            @Override
            public void on(Decision decision) {
                super.on(decision);
                if (first()) {
                    super.on(decision);
                }
            }
        });

        assertThat(ledger.duplicateDecisions()).isEqualTo(1);
        assertThat(ledger.isExact()).isFalse();
    }

    @Test
    void finds_a_fill_that_the_engine_has_not_seen() {
        Ledger ledger = ledger(new Tampering() {
            @Override
            public void fill(RiskEvent report) {
                super.fill(report);
                if (report instanceof FillReceived fill && first()) {
                    super.fill(new FillReceived(
                            "x-planted", fill.orderId(), fill.origin(), fill.trade(), fill.eventTimeMillis()));
                }
            }
        });

        assertThat(ledger.positionMismatches()).isEqualTo(2); // the quantity, and the number of fills
        assertThat(ledger.isExact()).isFalse();
    }

    @Test
    void finds_a_position_that_is_one_millionth_off() {
        Ledger ledger = ledger(new Tampering() {
            @Override
            public void on(RiskSnapshot snapshot) {
                super.on(snapshot.positions().isEmpty() ? snapshot : off(snapshot));
            }
        });

        assertThat(ledger.positionMismatches()).isPositive();
    }

    @Test
    void counts_an_execution_that_is_reported_twice_once() {
        Ledger twice = ledger(new Tampering() {
            @Override
            public void fill(RiskEvent report) {
                super.fill(report);
                super.fill(report);
            }
        });

        assertThat(twice.positionMismatches()).isZero();
        assertThat(twice.fills()).isEqualTo(ledger(new LedgerFold()).fills());
    }

    @Test
    void is_not_exact_with_a_dead_letter() {
        LedgerFold fold = new LedgerFold();
        run.tell(fold);
        fold.on(new DeadLetterNotice("orders", "DECODE", "planted"));

        assertThat(fold.ledger().isExact()).isFalse();
    }

    private static Ledger ledger(LedgerFold fold) {
        run.tell(fold);
        return fold.ledger();
    }

    private static Ledger ledger(Tampering tampering) {
        run.tell(tampering);
        return tampering.fold.ledger();
    }

    private static RiskSnapshot off(RiskSnapshot snapshot) {
        var line = snapshot.positions().get(0);
        var lines = new ArrayList<>(snapshot.positions());
        lines.set(
                0,
                new RiskSnapshot.PositionLine(
                        line.instrumentId(),
                        line.quantity().plus(new Quantity(1)),
                        line.exposure(),
                        line.unrealized()));
        return new RiskSnapshot(
                snapshot.portfolioId(),
                snapshot.eventTimeMillis(),
                snapshot.marketVersion(),
                snapshot.limitsVersion(),
                snapshot.equity(),
                snapshot.measures(),
                snapshot.fillCount(),
                snapshot.openOrderCount(),
                lines,
                snapshot.scenarioProfitAndLoss());
    }

    /** Passes everything on to a ledger, so that a test can plant one error. */
    private abstract static class Tampering implements RunRecords {
        private final LedgerFold fold = new LedgerFold();
        private boolean done;

        boolean first() {
            boolean isFirst = !done;
            done = true;
            return isFirst;
        }

        @Override
        public void order(RiskEvent order) {
            fold.order(order);
        }

        @Override
        public void fill(RiskEvent report) {
            fold.fill(report);
        }

        @Override
        public void on(Decision decision) {
            fold.on(decision);
        }

        @Override
        public void on(RiskSnapshot snapshot) {
            fold.on(snapshot);
        }

        @Override
        public void on(KillSwitchNotice notice) {
            fold.on(notice);
        }

        @Override
        public void on(DeadLetterNotice letter) {
            fold.on(letter);
        }
    }
}
