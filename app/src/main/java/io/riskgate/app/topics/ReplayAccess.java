package io.riskgate.app.topics;

import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a replay may do on a secured cluster: read the topics whose contract names it among their readers, and write
 * topics of its own, whose names begin with {@code replay.}; nothing else, so that no replay can touch what is live.
 */
public final class ReplayAccess {
    /** Beginning of the names of a replay's own topics. */
    public static final String OWN_PREFIX = "replay.";

    private static final String READER = "replay";

    private ReplayAccess() {}

    /** The entries to create for a principal, as in {@code User:replay}. */
    public static List<AclBinding> bindings(TopicCatalogue catalogue, String principal) {
        List<AclBinding> bindings = new ArrayList<>();
        for (TopicContract topic : catalogue.live()) {
            if (topic.parties().readers().contains(READER)) {
                bindings.add(allow(principal, topic.name(), PatternType.LITERAL, AclOperation.READ));
            }
        }
        bindings.add(allow(principal, OWN_PREFIX, PatternType.PREFIXED, AclOperation.READ));
        bindings.add(allow(principal, OWN_PREFIX, PatternType.PREFIXED, AclOperation.WRITE));
        bindings.add(allow(principal, OWN_PREFIX, PatternType.PREFIXED, AclOperation.CREATE));
        return bindings;
    }

    /** Reading and writing include describing. */
    private static AclBinding allow(String principal, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, name, pattern),
                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }
}
