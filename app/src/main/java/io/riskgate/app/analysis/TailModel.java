package io.riskgate.app.analysis;

/** The ways in which the tail of a book is measured, with their names in JSON. */
public enum TailModel {
    NORMAL("normal"),
    STUDENT_T("studentT"),
    HISTORICAL("historical"),
    FILTERED_HISTORICAL("filteredHistorical"),
    GENERALISED_PARETO("gpd");

    private final String key;

    TailModel(String key) {
        this.key = key;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }
}
