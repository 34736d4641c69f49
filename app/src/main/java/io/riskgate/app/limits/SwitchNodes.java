package io.riskgate.app.limits;

import static io.riskgate.app.limits.LimitNodes.millis;
import static io.riskgate.app.limits.LimitNodes.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;

/** The node of a limit file that says when the automatic kill switches act; what is left out is the house's figure. */
final class SwitchNodes {
    private static final KillSwitchLimits STANDARD = KillSwitchLimits.STANDARD;

    private SwitchNodes() {}

    static KillSwitchLimits toLimits(JsonNode node) {
        return new KillSwitchLimits(
                number(node, "throttleAtRatio", STANDARD.throttleAtRatio()),
                rejections(node, STANDARD.rejections()),
                velocity(node, STANDARD.velocity()),
                strategies(node, STANDARD.strategies()),
                portfolio(node, STANDARD.portfolio()),
                STANDARD.throttle());
    }

    private static KillSwitchLimits.Rejections rejections(JsonNode node, KillSwitchLimits.Rejections standard) {
        return new KillSwitchLimits.Rejections(
                node.path("rejectionsMax").asInt(standard.countMax()),
                millis(node, "rejectionWindow", standard.windowMillis()),
                standard.factors());
    }

    private static KillSwitchLimits.Velocity velocity(JsonNode node, KillSwitchLimits.Velocity standard) {
        return new KillSwitchLimits.Velocity(
                number(node, "growthMaxRatio", standard.growthMaxRatio()),
                number(node, "leverageChangeMax", standard.leverageMax()),
                millis(node, "velocityWindow", standard.windowMillis()),
                number(node, "startupGrossRatio", standard.startupGrossRatio()));
    }

    private static KillSwitchLimits.Strategies strategies(JsonNode node, KillSwitchLimits.Strategies standard) {
        return new KillSwitchLimits.Strategies(
                number(node, "strategyDrawdownMax", standard.drawdownMaxRatio()),
                number(node, "strategyAllocation", standard.allocationRatio()),
                node.path("strategyLossesMax").asInt(standard.losingTradesMax()),
                number(node, "strategyRejectionsMax", standard.rejectionMaxRatio()),
                node.path("strategyOrdersMin").asInt(standard.ordersMin()),
                millis(node, "strategyWindow", standard.windowMillis()));
    }

    private static KillSwitchLimits.Portfolio portfolio(JsonNode node, KillSwitchLimits.Portfolio standard) {
        return new KillSwitchLimits.Portfolio(
                number(node, "drawdownThrottle", standard.drawdownThrottleRatio()),
                number(node, "volatilityMax", standard.volatilityMaxRatio()),
                millis(node, "marketAgeMax", standard.marketAgeMaxMillis()));
    }
}
