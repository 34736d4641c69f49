package io.riskgate.app.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.demo.history.EnforcementEffect;
import io.riskgate.app.demo.history.SensorFold;
import io.riskgate.app.demo.ledger.Ledger;

/** The result of a run as one JSON object for programs. */
public final class DemoJson {
    private DemoJson() {}

    /** One line without a line break. */
    public static String of(DemoResult result) {
        Ledger ledger = result.ledger();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("orders", ledger.orders());
        json.put("decisions", ledger.decisions());
        json.put("undecided", ledger.undecided());
        json.put("duplicateDecisions", ledger.duplicateDecisions());
        json.put("fills", ledger.fills());
        json.put("positionMismatches", ledger.positionMismatches());
        json.put("approved", ledger.approved());
        json.put("rejected", ledger.rejected());
        ObjectNode reasons = json.putObject("rejectedByReason");
        ledger.rejectedByReason().forEach(reasons::put);
        json.put("halts", ledger.halts());
        json.put("resumes", ledger.resumes());
        json.put("deadLetters", ledger.deadLetters());
        json.put("lapsedApprovals", result.lapsedApprovals());
        ObjectNode exceedances = json.putObject("varExceedancesByYear");
        result.history()
                .years()
                .forEach((year, tally) -> exceedances.put(Integer.toString(year), tally.exceedanceCount()));
        ArrayNode effect = json.putArray("enforcementEffect");
        for (EnforcementEffect.Portfolio portfolio : result.effect().portfolios()) {
            ObjectNode one = effect.addObject().put("portfolio", portfolio.portfolioId());
            put(one.putObject("watched"), portfolio.watched());
            put(one.putObject("enforced"), portfolio.enforced());
            one.put("ordersStopped", portfolio.stopped()).put("ordersCut", portfolio.cut());
        }
        ArrayNode terms = json.putArray("sensorsActing");
        for (SensorFold.Term term : result.effect().terms()) {
            terms.addObject()
                    .put("portfolio", term.portfolioId())
                    .put("sensor", term.sensor())
                    .put("from", term.from().toString())
                    .put("to", term.to().toString());
        }
        json.put("days", result.dayCount());
        json.put("from", result.from().toString());
        json.put("to", result.to().toString());
        json.put("seed", result.seed());
        json.put("elapsedSeconds", rounded(result.elapsedSeconds()));
        json.put("decisionsPerSecond", rounded(result.decisionsPerSecond()));
        json.put("decisionsSha256", ledger.decisionsSha256());
        json.put("exact", ledger.isExact());
        return json.toString();
    }

    private static void put(ObjectNode node, EnforcementEffect.Outcome outcome) {
        node.put("profit", Math.round(outcome.profit()));
        node.put("drawdownMax", Math.round(outcome.drawdownMax() * 1e4) / 1e4);
        node.put("worstDay", Math.round(outcome.worstDay()));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
