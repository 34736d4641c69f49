package io.riskgate.app.analysis.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.analysis.BacktestVerdict;
import io.riskgate.models.backtest.TestStatistic;

/** A verdict on forecasts as one JSON object, every figure at full double precision. */
public final class BacktestJson {

    private BacktestJson() {}

    public static ObjectNode of(BacktestVerdict verdict) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("confidence", verdict.confidence().label());
        json.put("observations", verdict.observations());
        json.put("violations", verdict.violations());
        statistic(json.putObject("kupiec"), verdict.kupiec());
        statistic(json.putObject("christoffersen"), verdict.christoffersen());
        statistic(json.putObject("conditionalCoverage"), verdict.conditionalCoverage());
        json.put("trafficLight", verdict.trafficLight().name());
        json.put("z2", verdict.z2());
        json.put("z2PValue", verdict.z2PValue());
        json.put("meanExcess", verdict.excess().mean());
        json.put("largestExcess", verdict.excess().largest());
        json.putObject("clustering")
                .put("longestRun", verdict.clustering().longestRun())
                .put("mostInTenDays", verdict.clustering().mostInTenDays())
                .put("meanGapDays", verdict.clustering().meanGapDays())
                .put("repeatRatio", verdict.clustering().repeatRatio());
        return json;
    }

    private static void statistic(ObjectNode json, TestStatistic statistic) {
        json.put("lr", statistic.statistic()).put("p", statistic.pValue());
    }
}
