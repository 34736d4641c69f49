package io.riskgate.app.limits;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.AdaptivePolicy;
import io.riskgate.enforcement.value.limit.CompositionLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import io.riskgate.enforcement.value.limit.OrderRules;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import io.riskgate.enforcement.value.limit.ThrottlePolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nodes of a limit file that its schema has accepted, as limits; what is left out has its standard value. */
final class LimitNodes {
    private final JsonNode root;

    LimitNodes(JsonNode root) {
        this.root = root;
    }

    LimitSet toLimits(String person) {
        RiskPolicy policy = RiskPolicy.STANDARD
                .with(rules(root.path("orders")))
                .with(composition(root.path("composition")))
                .with(thresholds(root.path("sensors").path("thresholds")))
                .with(modes(root.path("sensors").path("modes")))
                .with(new AdaptivePolicy(
                        root.path("features").path("adaptiveLimits").asBoolean(false)))
                .with(throttle(root.path("throttle")))
                .with(SwitchNodes.toLimits(root.path("killSwitches")))
                .with(narrower());
        return new LimitSet(
                root.path("portfolio").asText(),
                root.path("baseCurrency").asText(),
                money(root, "capital"),
                orders(root.path("orders")),
                exposures(root.path("exposures")),
                tails(root.path("tails")),
                model(root.path("model")),
                policy,
                person,
                LimitSet.NOBODY);
    }

    private static LimitSet.OrderLimits orders(JsonNode node) {
        return new LimitSet.OrderLimits(
                Quantity.of(required(node, "quantityMax").decimalValue()),
                money(node, "notionalMax"),
                number(node, "priceCollarRatio", 0.05),
                millis(node, "priceAgeMax", "5s"),
                millis(node, "approvalValid", "5s"),
                millis(node, "orderLifetimeMax", "1d"));
    }

    private static OrderRules rules(JsonNode node) {
        return OrderRules.of(
                texts(node.path("restricted")),
                texts(node.path("disabledStrategies")),
                number(node, "perMinute", OrderRules.OPEN.ordersPerMinute()),
                node.path("burst").asInt(OrderRules.OPEN.orderBurst()));
    }

    private static LimitSet.ExposureLimits exposures(JsonNode node) {
        return new LimitSet.ExposureLimits(
                money(node, "grossMax"),
                money(node, "netMax"),
                required(node, "leverageMax").asDouble(),
                number(node, "drawdownHaltRatio", 0.15));
    }

    private static LimitSet.TailLimits tails(JsonNode node) {
        return new LimitSet.TailLimits(
                money(node, "valueAtRisk95Max"),
                money(node, "valueAtRisk99Max"),
                money(node, "valueAtRisk999Max"),
                money(node, "expectedShortfall99Max"));
    }

    private static CompositionLimits composition(JsonNode node) {
        CompositionLimits standard = CompositionLimits.UNBOUNDED;
        return new CompositionLimits(
                number(node, "instrumentShareMax", standard.instrumentShareMax()),
                number(node, "sectorShareMax", standard.sectorShareMax()),
                number(node, "betaMax", standard.betaMax()),
                number(node, "factorMax", standard.factorMax()),
                number(node, "currencyMax", standard.currencyMax()));
    }

    private static SensorThresholds thresholds(JsonNode node) {
        SensorThresholds standard = SensorThresholds.STANDARD;
        return new SensorThresholds(
                tail(node, standard.tail()),
                new SensorThresholds.Stress(
                        money(node, "worstLossMax", standard.stress().worstLossMax()),
                        number(node, "scenarioLossShareMax", standard.stress().scenarioLossShareMax()),
                        node.path("failuresMax").asInt(standard.stress().failuresMax())),
                new SensorThresholds.Concentration(
                        number(
                                node,
                                "instrumentShareMax",
                                standard.concentration().instrumentShareMax()),
                        number(node, "sectorShareMax", standard.concentration().sectorShareMax())),
                new SensorThresholds.Liquidity(
                        number(node, "liquidationDaysMax", standard.liquidity().liquidationDaysMax()),
                        number(node, "volumeShare", standard.liquidity().volumeShare()),
                        number(node, "spreadMultipleMax", standard.liquidity().spreadMultipleMax())),
                market(node, standard.market()),
                new SensorThresholds.Conduct(
                        number(node, "drawdownMax", standard.conduct().drawdownMax()),
                        number(node, "drawdownHalt", standard.conduct().drawdownHalt()),
                        number(node, "turnoverMax", standard.conduct().turnoverMax())),
                number(node, "warningRatio", standard.warningRatio()));
    }

    private static SensorThresholds.Tail tail(JsonNode node, SensorThresholds.Tail standard) {
        return new SensorThresholds.Tail(
                money(node, "valueAtRisk95Max", standard.valueAtRisk95Max()),
                money(node, "valueAtRisk99Max", standard.valueAtRisk99Max()),
                money(node, "valueAtRisk999Max", standard.valueAtRisk999Max()),
                number(node, "valueAtRiskShareMax", standard.valueAtRiskShareMax()),
                number(node, "shortfallShareMax", standard.shortfallShareMax()),
                number(node, "tailRatioMax", standard.tailRatioMax()));
    }

    private static SensorThresholds.Market market(JsonNode node, SensorThresholds.Market standard) {
        return new SensorThresholds.Market(
                number(node, "volatilityTarget", standard.volatilityTarget()),
                number(node, "volatilityMax", standard.volatilityMax()),
                number(node, "correlationMax", standard.correlationMax()),
                number(node, "correlationRiseMax", standard.correlationRiseMax()));
    }

    private static SensorModes modes(JsonNode node) {
        Map<SensorId, EnforcementMode> modes = new EnumMap<>(SensorId.class);
        node.fields()
                .forEachRemaining(entry -> modes.put(
                        SensorId.valueOf(entry.getKey()),
                        EnforcementMode.valueOf(entry.getValue().asText())));
        return new SensorModes(modes);
    }

    private static ThrottlePolicy throttle(JsonNode node) {
        return new ThrottlePolicy(
                number(node, "rateRatio", ThrottlePolicy.STANDARD.rateRatio()),
                number(node, "sizeRatio", ThrottlePolicy.STANDARD.sizeRatio()));
    }

    private List<NarrowerLimits> narrower() {
        List<NarrowerLimits> all = new ArrayList<>();
        root.path("strategies")
                .fields()
                .forEachRemaining(entry -> all.add(narrower(LimitLevel.STRATEGY, entry.getKey(), entry.getValue())));
        root.path("instruments")
                .fields()
                .forEachRemaining(entry -> all.add(narrower(LimitLevel.INSTRUMENT, entry.getKey(), entry.getValue())));
        return all;
    }

    private static NarrowerLimits narrower(LimitLevel level, String target, JsonNode node) {
        return new NarrowerLimits(
                level,
                target,
                node.has("onlySide") ? Side.valueOf(node.path("onlySide").asText()) : null,
                node.has("quantityMax") ? Quantity.of(node.path("quantityMax").decimalValue()) : null,
                amount(node, "notionalMax"),
                amount(node, "exposureMax"));
    }

    private static RiskModel model(JsonNode node) {
        RiskModel standard = RiskModel.STANDARD;
        return new RiskModel(
                number(node, "decay", standard.decay()),
                node.path("covarianceRows").asInt(standard.covarianceRows()),
                number(node, "shrinkageRatio", standard.shrinkageRatio()),
                number(node, "degreesOfFreedom", standard.degreesOfFreedom()),
                node.path("observationsMin").asInt(standard.observationsMin()));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static JsonNode required(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static Money money(JsonNode node, String name) {
        return Money.of(required(node, name).decimalValue());
    }

    private static Money money(JsonNode node, String name, Money standard) {
        return node.has(name) ? money(node, name) : standard;
    }

    private static @Nullable Money amount(JsonNode node, String name) {
        return node.has(name) ? money(node, name) : null;
    }

    static double number(JsonNode node, String name, double standard) {
        return node.path(name).asDouble(standard);
    }

    private static long millis(JsonNode node, String name, String standard) {
        return millis(node.path(name).asText(standard));
    }

    static long millis(JsonNode node, String name, long standardMillis) {
        return node.has(name) ? millis(node.path(name).asText()) : standardMillis;
    }

    private static long millis(String text) {
        String digits = text.replaceAll("[a-z]", "");
        long unit = switch (text.substring(digits.length())) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
        return Math.multiplyExact(Long.parseLong(digits), unit);
    }
}
