package io.riskgate.app.client;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.schemas.signing.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * People's private keys on this machine, one file a person, readable by its owner only.
 *
 * @param directory where they are kept
 */
public record KeyFiles(Path directory) {
    /** Where the development stack keeps them. */
    public static KeyFiles ofCheckout() {
        return new KeyFiles(Path.of(System.getProperty("riskgate.home", "."), ".riskgate", "keys"));
    }

    public boolean has(String person) {
        return Files.exists(file(person));
    }

    /** Throws IllegalArgumentException where this machine holds no key of the person. */
    public SigningKey key(String person) {
        if (!has(person)) {
            throw new IllegalArgumentException("there is no key of " + person + " at " + file(person)
                    + "; 'riskgate keys install --person " + person + "' makes one and lists it");
        }
        return SigningKey.read(file(person));
    }

    public SigningKey keyOrNew(String person) {
        return SigningKey.readOrCreate(file(person));
    }

    /** Where the private key of a person is, or would be. */
    public Path file(String person) {
        return directory.resolve(
                Identifier.require("person", person).replace('/', '_').replace(':', '_') + ".pem");
    }
}
