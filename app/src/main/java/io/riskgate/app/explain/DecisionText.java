package io.riskgate.app.explain;

import io.riskgate.schemas.avro.Adaptation;
import io.riskgate.schemas.avro.AdaptiveSteps;
import io.riskgate.schemas.avro.Assessment;
import io.riskgate.schemas.avro.CheckResult;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.InputVersions;
import io.riskgate.schemas.avro.OrderTerms;
import io.riskgate.schemas.avro.RiskShare;
import io.riskgate.schemas.avro.SensorAction;
import io.riskgate.schemas.avro.SensorResult;
import io.riskgate.schemas.avro.SensorStatusOfOrder;
import io.riskgate.schemas.avro.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One decision as a person would want to read it: the answer first, then why, then everything that was looked at. */
public final class DecisionText {
    private static final long NO_PRICE = -1;
    private static final int BAR_WIDTH = 20;

    private final Decision decision;
    private final List<String> lines = new ArrayList<>();

    private DecisionText(Decision decision) {
        this.decision = decision;
    }

    /** The lines of the explanation, without line ends. */
    public static List<String> of(Decision decision) {
        var text = new DecisionText(decision);
        text.answer();
        text.checks();
        text.sensors();
        text.contribution();
        text.market();
        text.inputs();
        return List.copyOf(text.lines);
    }

    private void answer() {
        OrderTerms terms = decision.getTerms();
        BigDecimal approved = decision.getApprovedQuantity();
        lines.add("Order " + decision.getOrderId() + "  " + decision.getPortfolioId() + " / " + decision.getStrategyId()
                + "  " + decision.getEventTime());
        if (terms == null) {
            lines.add(decision.getOutcome() + ": a cancel, or an order that could not be read. " + why());
            return;
        }
        lines.add("  asked     " + terms.getSide() + " " + plain(terms.getQuantity()) + " " + terms.getInstrumentId()
                + (terms.getLimitPrice() == null
                        ? " at market"
                        : " at " + plain(terms.getLimitPrice()) + " or better"));
        boolean less = approved.signum() > 0 && approved.compareTo(terms.getQuantity()) < 0;
        lines.add("  answer    " + decision.getOutcome()
                + (approved.signum() > 0 ? " for " + plain(approved) + (less ? ", less than asked" : "") : ""));
        lines.add("  because   " + why());
        BigDecimal largest = decision.getAssessment().getLargestQuantity();
        if (approved.signum() == 0) {
            lines.add("  instead   "
                    + (largest.signum() == 0
                            ? "no quantity of this order would have passed"
                            : plain(largest) + " would have passed"));
        }
        if (decision.getValidUntil() != null) {
            lines.add("  valid     until " + decision.getValidUntil());
        }
    }

    private String why() {
        for (CheckResult check : decision.getChecks()) {
            if (check.getVerdict() != Verdict.PASSED) {
                return words(check.getCode()) + ": " + figures(check);
            }
        }
        for (CheckResult check : decision.getChecks()) {
            if (check.getCode().equals("SENSORS") && !check.getDetail().isEmpty()) {
                return check.getDetail();
            }
        }
        return "every check passed";
    }

    private static String figures(CheckResult check) {
        String numbers = check.getLimit() == 0 && check.getObserved() == 0
                ? ""
                : number(check.getObserved()) + " against a limit of " + number(check.getLimit());
        return numbers.isEmpty() || check.getDetail().isEmpty()
                ? numbers + check.getDetail()
                : numbers + ", " + check.getDetail();
    }

    private void checks() {
        lines.add("");
        lines.add("Checks (" + decision.getChecks().size() + ", in order; those with a figure)");
        for (CheckResult check : decision.getChecks()) {
            boolean measured = check.getLimit() != 0 || check.getVerdict() != Verdict.PASSED;
            if (measured) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-4s %-22s %s %s",
                        mark(check.getVerdict()),
                        words(check.getCode()),
                        bar(check.getUtilization(), check.getLimit()),
                        figures(check)));
            }
        }
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "ok";
            case VETOED -> "NO";
            default -> "??";
        };
    }

    private void sensors() {
        Assessment assessment = decision.getAssessment();
        if (assessment.getSensors().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Sensors: did " + words(assessment.getAction()) + "; with all of them enforcing it would have been "
                + words(assessment.getWouldHave()));
        for (SensorResult sensor : assessment.getSensors()) {
            boolean blind = sensor.getStatus() == SensorStatusOfOrder.UNEVALUABLE;
            String figures = blind
                    ? sensor.getDetail()
                    : number(sensor.getObserved()) + " of " + number(sensor.getLimit()) + ", " + sensor.getDetail();
            String reach = sensor.getAction() == SensorAction.NONE
                    ? ""
                    : (sensor.getEnforced() ? ": did " : ": would ask for ") + words(sensor.getAction());
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-12s %-15s %s %-10s %s%s",
                    words(sensor.getStatus()),
                    words(sensor.getSensor()),
                    bar(sensor.getUtilization(), sensor.getLimit()),
                    words(sensor.getMode()),
                    figures,
                    reach));
        }
    }

    private void contribution() {
        RiskShare share = decision.getAssessment().getShare();
        OrderTerms terms = decision.getTerms();
        if (share == null || terms == null) {
            return;
        }
        double part = share.getTotal() == 0 ? 0 : share.getComponent() / share.getTotal();
        lines.add("");
        lines.add("What " + terms.getInstrumentId() + " contributes to value at risk 99 (Student-t), with the order");
        lines.add("  component " + number(share.getComponent()) + " of " + number(share.getTotal()) + " ("
                + String.format(Locale.ROOT, "%.1f %%", 100 * part)
                + (share.getComponent() < 0 ? ", a hedge)" : ")"));
        lines.add("  marginal  " + String.format(Locale.ROOT, "%.6f", share.getMarginal())
                + " more for each further unit of exposure");
    }

    private void market() {
        Adaptation adaptation = decision.getAssessment().getAdaptation();
        if (adaptation == null) {
            return;
        }
        lines.add("");
        lines.add("What the market leaves: regime " + adaptation.getRegime() + ", volatility "
                + adaptation.getVolatilityClass() + ", stress score "
                + String.format(Locale.ROOT, "%.2f", adaptation.getStressScore())
                + (adaptation.getMissing().isEmpty()
                        ? ""
                        : " (without " + String.join(", ", adaptation.getMissing()) + ")"));
        lines.add("  gross over capital  " + steps(adaptation.getGross()));
        lines.add("  leverage            " + steps(adaptation.getLeverage()));
        lines.add("  risk per trade      " + steps(adaptation.getRiskPerTrade()));
    }

    private static String steps(AdaptiveSteps steps) {
        return String.format(
                Locale.ROOT,
                "%s profile x %s class x %.3f stress = %.4f",
                plain(BigDecimal.valueOf(steps.getProfile())),
                plain(BigDecimal.valueOf(steps.getClassMultiplier())),
                steps.getStressMultiplier(),
                steps.getEffective());
    }

    private void inputs() {
        InputVersions versions = decision.getVersions();
        lines.add("");
        lines.add("Decided from limits " + versions.getLimits() + ", market " + versions.getMarket() + ", instruments "
                + versions.getInstruments() + ", control " + versions.getControl()
                + ", " + price(versions.getPriceAgeMillis()) + ", by build " + decision.getBuild());
    }

    /** Another machine's clock may put an order before the price that it meets. */
    private static String price(long ageMillis) {
        if (ageMillis == NO_PRICE) {
            return "no price";
        }
        return "a price " + Math.abs(ageMillis) + " ms " + (ageMillis < 0 ? "newer than the order" : "old");
    }

    /** A bar of how much of a limit is used; a mark at its end where it is more than all. */
    static String bar(double used, double limit) {
        if (limit == 0) {
            return " ".repeat(BAR_WIDTH + 7);
        }
        int filled = (int) Math.max(0, Math.min(BAR_WIDTH, Math.round(used * BAR_WIDTH)));
        return "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + (used > 1 ? "!" : "]")
                + String.format(Locale.ROOT, "%4.0f%%", Math.min(9_999, 100 * used));
    }

    private static String words(Object code) {
        return code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 1_000 ? "%,.0f" : size >= 1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, stripped.scale()) + "f", stripped);
    }
}
