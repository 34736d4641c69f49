package io.riskgate.app.service;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.http.CommandDesk;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the page's commands to the log, as the command line does; the control flow decides what comes of them. */
final class LoggedCommands implements CommandDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedCommands.class);

    private final String bootstrapServers;
    private final SchemaRegistry registry;

    LoggedCommands(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
    }

    @Override
    public String submit(Wish wish) throws InterruptedException {
        var command = new CommandReceived(
                "page-" + UUID.randomUUID(),
                CommandReceived.Kind.valueOf(wish.kind()),
                HaltScope.parse(wish.scope()),
                wish.person(),
                wish.reason(),
                System.currentTimeMillis());
        try (TopicWriter writer = new TopicWriter(bootstrapServers)) {
            byte[] value = new CommandCodec(new WireFormat(registry)).encode(command);
            writer.sendAndWait(Topics.COMMANDS, command.scope().toString(), value);
        }
        LogCode.COMMAND_WRITTEN
                .to(LOG, command.commandId())
                .log("{} {} asked by {}", command.kind(), command.scope(), command.person());
        return command.commandId();
    }
}
