package io.riskgate.state.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Writes the schema and the golden bytes of every row that has none. Not run with the tests; {@code release-rows} does.
 * A version that no cluster has seen yet may be deleted first, so that this writes it again.
 */
class RowRelease {
    private static final Path SCHEMAS = Path.of("src/main/resources/rows");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/rows");

    @Test
    void writes_what_is_missing() throws IOException {
        for (RowCodec<?> codec : RowCodecs.ALL) {
            Path schema = SCHEMAS.resolve(codec.name()).resolve("v1.avsc");
            if (Files.notExists(schema)) {
                Files.createDirectories(schema.getParent());
                Files.writeString(schema, codec.schema().toString(true) + "\n");
            }
            Path golden = GOLDEN.resolve(codec.name() + ".v1.hex");
            if (Files.notExists(golden)) {
                byte[] bytes = encode(codec, RowExamples.all().get(codec));
                Files.writeString(golden, HexFormat.of().formatHex(bytes) + "\n", StandardCharsets.US_ASCII);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> byte[] encode(RowCodec<T> codec, Object value) {
        return codec.encode((T) value);
    }
}
