package io.riskgate.app.analysis.report;

import io.riskgate.app.analysis.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One HTML page without a script and without anything to load; light or dark as the reader's system is. */
public final class ReportPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#d0d7de;--risk:#c2410c;--hedge:#1d6fb8;--calm:#6b7785}
            @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--line:#30363d;--risk:#fb8147;--hedge:#58a6ff;--calm:#8b949e}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.4rem}h2{font-size:1.05rem;margin-top:2rem}p.note{color:var(--calm)}
            table{border-collapse:collapse;width:100%}th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:right;font-variant-numeric:tabular-nums}
            th:first-child,td:first-child{text-align:left}svg{width:100%;height:auto;font:11px system-ui,sans-serif}
            svg text{fill:var(--ink)}svg .end{text-anchor:end}.profit{stroke:var(--calm)}.forecast{stroke:var(--hedge);fill:none;stroke-width:1.5}
            .beyond{fill:var(--risk)}.grid{stroke:var(--line)}.risk{fill:var(--risk)}.hedge{fill:var(--hedge)}
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    public ReportPage(String title) {
        this.title = title;
    }

    public ReportPage heading(String text) {
        body.append("<h2>").append(SvgChart.escape(text)).append("</h2>\n");
        return this;
    }

    public ReportPage note(String text) {
        body.append("<p class=\"note\">").append(SvgChart.escape(text)).append("</p>\n");
        return this;
    }

    public ReportPage chart(String svg) {
        body.append(svg).append('\n');
        return this;
    }

    /** A table whose first row is its header. */
    public ReportPage table(List<List<String>> rows) {
        body.append("<table>");
        for (int i = 0; i < rows.size(); i++) {
            String tag = i == 0 ? "th" : "td";
            body.append("<tr>");
            for (String cell : rows.get(i)) {
                body.append('<')
                        .append(tag)
                        .append('>')
                        .append(SvgChart.escape(cell))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            body.append("</tr>");
        }
        body.append("</table>\n");
        return this;
    }

    /** Writes the page; refuses a path that cannot be written, in one sentence. */
    public void write(Path file) {
        String heading = SvgChart.escape(title);
        String page = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + heading + "</title><style>" + STYLE
                + "</style></head>\n<body><h1>" + heading + "</h1>\n" + body + "</body></html>\n";
        try {
            Files.writeString(file, page);
        } catch (IOException cause) {
            throw UnusableFile.unwritable(file, cause);
        }
    }
}
