package io.riskgate.app.audit;

import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Audit records as they lie in the topic of a cluster. */
public record TopicSource(AuditTopics audit) implements AuditVerification.Source {
    @Override
    public SortedSet<Integer> partitions() {
        return new TreeSet<>(audit.partitions());
    }

    @Override
    public List<SignedHead> heads() {
        return audit.heads();
    }

    @Override
    public void read(int partition, BiConsumer<RawLink, @Nullable String> reader) {
        RawLink.Reader links = new RawLink.Reader();
        audit.read(partition, record -> reader.accept(links.read(record.value()), null));
    }
}
