package io.riskgate.app.cli.control;

import io.riskgate.app.client.KeyFiles;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.schemas.signing.CommandSigning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next key ring is to have that the one before has not. Refuses what would leave a ring that is not what was
 * asked for.
 *
 * @param people whose keys to list; a key is made for whoever has none on this machine
 * @param revoked ids of keys that speak for nobody any more
 */
record RingChange(List<String> people, List<String> revoked) {
    /** The ring that follows another. */
    KeyRing after(KeyRing before, KeyFiles files) {
        for (String keyId : revoked) {
            if (before.key(keyId) == null) {
                throw new IllegalArgumentException("there is no key '" + keyId + "' to revoke in key ring "
                        + before.sequence() + "; 'riskgate keys list' shows those that there are");
            }
        }
        List<PersonKey> keys = new ArrayList<>();
        for (PersonKey key : before.keys()) {
            keys.add(revoked.contains(key.keyId()) ? key.asRevoked() : key);
        }
        for (String person : people) {
            PersonKey key = CommandSigning.listed(person, files.keyOrNew(person));
            PersonKey listed = listed(keys, key.keyId());
            if (listed == null) {
                keys.add(key);
            } else {
                requireSpeaksFor(person, listed, files);
            }
        }
        return new KeyRing(before.sequence() + 1, keys);
    }

    private static @Nullable PersonKey listed(List<PersonKey> keys, String keyId) {
        return keys.stream()
                .filter(key -> key.keyId().equals(keyId))
                .findFirst()
                .orElse(null);
    }

    private static void requireSpeaksFor(String person, PersonKey listed, KeyFiles files) {
        if (listed.revoked()) {
            throw new IllegalArgumentException("key " + listed.keyId() + " of " + person + " is revoked; move "
                    + files.file(person) + " away to have a new one made");
        }
        if (!listed.person().equals(person)) {
            throw new IllegalArgumentException("key " + listed.keyId() + " in " + files.file(person) + " is listed as "
                    + listed.person() + "'s; every person needs a key of their own");
        }
    }
}
