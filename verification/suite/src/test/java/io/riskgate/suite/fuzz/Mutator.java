package io.riskgate.suite.fuzz;

import io.riskgate.testkit.scenario.InputRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Spoils valid records in the ways that wires, disks and careless programs do. */
final class Mutator {
    private static final byte[][] BOUNDARIES = {
        {0, 0, 0, 0, 0, 0, 0, 0},
        {-1, -1, -1, -1, -1, -1, -1, -1},
        {127, -1, -1, -1, -1, -1, -1, -1},
        {-128, 0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, -8, 127}, // not a number, in the byte order of Avro
        {0, 0, 0, 0, 0, 0, -16, 127}, // infinity
        {1, 0, 0, 0, 0, 0, 0, 0}, // the least double
        {-2, -1, -1, -1, -1, -1, -1, 1}, // a long varint
    };

    private final List<InputRecord> valid;
    private final Random random;

    Mutator(List<InputRecord> valid, Random random) {
        this.valid = valid;
        this.random = random;
    }

    /** One valid record, spoiled, or whole in one of five. */
    InputRecord next() {
        InputRecord record = any();
        byte[] value = record.value();
        return switch (random.nextInt(10)) {
            case 0, 1 -> record;
            case 2, 3, 4 -> with(record, flipped(value));
            case 5 -> with(record, overwritten(value));
            case 6 -> with(record, spliced(value, any().value()));
            case 7 -> with(record, resized(value));
            case 8 -> new InputRecord(any().topic(), record.key(), value, record.eventTimeMillis());
            default -> new InputRecord(record.topic(), any().key(), value, record.eventTimeMillis());
        };
    }

    private InputRecord any() {
        return valid.get(random.nextInt(valid.size()));
    }

    private static InputRecord with(InputRecord record, byte @Nullable [] value) {
        return new InputRecord(record.topic(), record.key(), value, record.eventTimeMillis());
    }

    private byte @Nullable [] flipped(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return value;
        }
        byte[] changed = value.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte @Nullable [] overwritten(byte @Nullable [] value) {
        byte[] boundary = BOUNDARIES[random.nextInt(BOUNDARIES.length)];
        if (value == null || value.length < boundary.length) {
            return value;
        }
        byte[] changed = value.clone();
        System.arraycopy(boundary, 0, changed, random.nextInt(changed.length - boundary.length + 1), boundary.length);
        return changed;
    }

    private byte @Nullable [] spliced(byte @Nullable [] head, byte @Nullable [] tail) {
        if (head == null || tail == null) {
            return null;
        }
        int headLength = random.nextInt(head.length + 1);
        int tailStart = random.nextInt(tail.length + 1);
        byte[] changed = Arrays.copyOf(head, headLength + tail.length - tailStart);
        System.arraycopy(tail, tailStart, changed, headLength, tail.length - tailStart);
        return changed;
    }

    private byte @Nullable [] resized(byte @Nullable [] value) {
        return value == null ? null : Arrays.copyOf(value, random.nextInt(value.length + 20));
    }
}
