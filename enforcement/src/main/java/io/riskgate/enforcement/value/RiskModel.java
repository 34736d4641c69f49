package io.riskgate.enforcement.value;

/**
 * Parameters of the risk figures of a portfolio.
 *
 * @param decay weight of a day against the day after it in the EWMA covariance, 0.94 by default
 * @param covarianceRows how many days the EWMA covariance looks back
 * @param shrinkageRatio share of the diagonal in the shrunk covariance, 0.1 by default
 * @param degreesOfFreedom of the Student-t tail; above 2
 * @param observationsMin fewer days of returns than this leave every risk figure unevaluable
 */
public record RiskModel(
        double decay, int covarianceRows, double shrinkageRatio, double degreesOfFreedom, int observationsMin) {
    public static final RiskModel STANDARD = new RiskModel(0.94, 60, 0.1, 6.0, 30);

    public RiskModel {
        require(decay > 0 && decay < 1, "decay must lie between 0 and 1", decay);
        require(covarianceRows >= 2, "covarianceRows must be at least 2", covarianceRows);
        require(shrinkageRatio >= 0 && shrinkageRatio <= 1, "shrinkageRatio must lie in 0..1", shrinkageRatio);
        require(degreesOfFreedom > 2 && degreesOfFreedom <= 1000, "degreesOfFreedom must be above 2", degreesOfFreedom);
        require(observationsMin >= 2, "observationsMin must be at least 2", observationsMin);
    }

    private static void require(boolean holds, String rule, double got) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got " + got);
        }
    }
}
