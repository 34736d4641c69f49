package io.riskgate.app.http;

/** Every address that an engine serves besides the page's own files; the only place where they are spelled. */
public enum HttpAddress {
    LIVE("GET", "/livez", "probe: 503 only when a restart would help; the body says why"),
    READY(
            "GET",
            "/readyz",
            "probe: 200 while every task takes orders; the body says why not, and how far a restore is"),
    STARTED("GET", "/startupz", "probe: 200 from the first time that every task had restored its state"),
    METRICS("GET", "/metrics", "Prometheus' text form; the catalogue is metrics.md"),
    EVENTS(
            "GET",
            "/v1/events",
            "server-sent events behind the page: `whole` first, then `change`; `Last-Event-ID` resumes behind it"),
    STATE("GET", "/v1/state", "the same picture, once, as JSON"),
    DECISION(
            "GET",
            "/v1/decisions/{partition}/{offset}",
            "one of the newest decisions with every check; 404 when it is no longer kept"),
    COMMANDS(
            "POST",
            "/v1/commands",
            "halt or resume: `kind`, `scope`, `person`, `reason`, and `confirmation`, which repeats `KIND SCOPE`;"
                    + " once keys are installed also `signed`: `commandId`, `eventTimeMillis`, `killSequence`,"
                    + " `expiresAtMillis`, `signatureHex`; 202 with the `commandId`, 400 with the `problem`"),
    SIGNING(
            "GET",
            "/v1/signing",
            "what whoever signs a command must know: `required` (whether keys are installed) and `killSequence`"),
    WHAT_IF(
            "POST",
            "/v1/what-if",
            "what the decision would be: `portfolio`, `instrument`, `side`, `quantity`, and perhaps `strategy`,"
                    + " `limitPrice`, `asOf` (`now` or `market`); records nothing; 400 with the `problem`,"
                    + " 503 when another engine owns it"),
    ALERTS(
            "POST",
            "/v1/alerts",
            "`alertId`, `action` (`ACKNOWLEDGE` or `RESOLVE`), `person`, `note`; 202, or 400 with the `problem`");

    private final String method;
    private final String path;
    private final String meaning;

    HttpAddress(String method, String path, String meaning) {
        this.method = method;
        this.path = path;
        this.meaning = meaning;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String meaning() {
        return meaning;
    }
}
