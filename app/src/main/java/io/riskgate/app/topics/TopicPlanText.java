package io.riskgate.app.topics;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.Locale;

/** A plan as a table for people and as one JSON object for programs. */
public final class TopicPlanText {

    private static final int COLUMN_WIDTH_MAX = 60;

    private TopicPlanText() {}

    public static String table(TopicPlan plan) {
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                plan.changes(),
                List.of(
                        left("TOPIC").with(TopicChange::topic),
                        left("CHANGE").with(TopicPlanText::word),
                        left("SETTING").with(TopicChange::setting),
                        left("NOW").with(TopicChange::now),
                        left("WANTED").with(TopicChange::wanted)));
    }

    public static String json(TopicPlan plan) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("upToDate", plan.isUpToDate());
        object.put("conflicts", plan.conflicts().size());
        var changes = object.putArray("changes");
        plan.changes()
                .forEach(change -> changes.addObject()
                        .put("topic", change.topic())
                        .put("change", word(change))
                        .put("setting", change.setting())
                        .put("now", change.now())
                        .put("wanted", change.wanted()));
        return object.toString();
    }

    private static String word(TopicChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Column left(String header) {
        return new Column()
                .header(header)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(COLUMN_WIDTH_MAX);
    }
}
