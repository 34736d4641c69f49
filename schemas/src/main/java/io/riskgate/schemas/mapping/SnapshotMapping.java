package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
import io.riskgate.schemas.avro.PositionLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A portfolio after a fold, as record and as value. */
public final class SnapshotMapping {
    private SnapshotMapping() {}

    public static io.riskgate.schemas.avro.RiskSnapshot toAvro(RiskSnapshot snapshot) {
        var record = new io.riskgate.schemas.avro.RiskSnapshot();
        record.setPortfolioId(snapshot.portfolioId());
        record.setEventTime(Instant.ofEpochMilli(snapshot.eventTimeMillis()));
        record.setMarketVersion(snapshot.marketVersion());
        record.setLimitsVersion(snapshot.limitsVersion());
        record.setEquity(snapshot.equity().equity().decimal());
        record.setPeakEquity(snapshot.equity().peakEquity().decimal());
        record.setEquityTime(Instant.ofEpochMilli(snapshot.equity().eventTimeMillis()));
        record.setGross(snapshot.measures().gross().decimal());
        record.setNet(snapshot.measures().net().decimal());
        record.setSigmaDaily(snapshot.measures().sigmaDaily());
        record.setHistorical(tail(snapshot.measures().historical()));
        record.setStudentT(tail(snapshot.measures().studentT()));
        record.setScenarioCount(snapshot.measures().scenarioCount());
        record.setFillCount(snapshot.fillCount());
        record.setOpenOrderCount(snapshot.openOrderCount());
        record.setPositions(lines(snapshot.positions()));
        record.setScenarioProfitAndLoss(snapshot.scenarioProfitAndLoss());
        return record;
    }

    private static io.riskgate.schemas.avro.TailFigures tail(TailFigures figures) {
        return new io.riskgate.schemas.avro.TailFigures(
                figures.valueAtRisk95(),
                figures.valueAtRisk99(),
                figures.valueAtRisk999(),
                figures.expectedShortfall99(),
                figures.resolvable999());
    }

    private static List<PositionLine> lines(List<RiskSnapshot.PositionLine> lines) {
        List<PositionLine> records = new ArrayList<>(lines.size());
        for (RiskSnapshot.PositionLine line : lines) {
            records.add(new PositionLine(
                    line.instrumentId(),
                    line.quantity().units(),
                    line.exposure().decimal(),
                    line.unrealized().decimal()));
        }
        return records;
    }

    /** Reads what {@link #toAvro} wrote; throws {@link RefusedField}. */
    public static RiskSnapshot toCore(io.riskgate.schemas.avro.RiskSnapshot record) {
        var equity = new EquityMark(
                CheckedField.money("equity", record.getEquity()),
                CheckedField.money("peak equity", record.getPeakEquity()),
                CheckedField.millis("equity time", record.getEquityTime()));
        var measures = new RiskMeasures(
                CheckedField.money("gross", record.getGross()),
                CheckedField.money("net", record.getNet()),
                CheckedField.finite("daily sigma", record.getSigmaDaily()),
                tail("historical", record.getHistorical()),
                tail("Student-t", record.getStudentT()),
                record.getScenarioCount());
        return new RiskSnapshot(
                CheckedField.identifier("portfolio", record.getPortfolioId()),
                CheckedField.millis("event time", record.getEventTime()),
                record.getMarketVersion(),
                record.getLimitsVersion(),
                equity,
                measures,
                record.getFillCount(),
                record.getOpenOrderCount(),
                positions(record.getPositions()),
                scenarios(record.getScenarioProfitAndLoss()));
    }

    private static TailFigures tail(String method, io.riskgate.schemas.avro.TailFigures record) {
        return new TailFigures(
                CheckedField.finite(method + " value at risk 95 %", record.getValueAtRisk95()),
                CheckedField.finite(method + " value at risk 99 %", record.getValueAtRisk99()),
                CheckedField.finite(method + " value at risk 99.9 %", record.getValueAtRisk999()),
                CheckedField.finite(method + " expected shortfall 99 %", record.getExpectedShortfall99()),
                record.getResolvable999());
    }

    private static List<Double> scenarios(List<Double> profitAndLoss) {
        for (double profit : profitAndLoss) {
            CheckedField.finite("scenario profit and loss", profit);
        }
        return profitAndLoss;
    }

    private static List<RiskSnapshot.PositionLine> positions(List<PositionLine> records) {
        List<RiskSnapshot.PositionLine> lines = new ArrayList<>(records.size());
        for (PositionLine record : records) {
            lines.add(new RiskSnapshot.PositionLine(
                    CheckedField.identifier("instrument", record.getInstrumentId()),
                    CheckedField.quantity("quantity", record.getQuantity()),
                    CheckedField.money("exposure", record.getExposure()),
                    CheckedField.money("unrealized", record.getUnrealized())));
        }
        return lines;
    }
}
