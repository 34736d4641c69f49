package io.riskgate.schemas.codec;

import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads a record by its writer's schema alone and goes on past symbols that do not exist; numbers stay bytes. */
final class LenientReading {
    private LenientReading() {}

    /**
     * What was read.
     *
     * @param record null where the bytes are not such a record
     * @param unknownSymbol whether an enum held the number of a symbol that its schema does not have
     */
    record Result(@Nullable GenericRecord partial, boolean unknownSymbol) {
        boolean complete() {
            return partial != null;
        }

        GenericRecord record() {
            if (partial == null) {
                throw new IllegalStateException("the bytes were not a record");
            }
            return partial;
        }
    }

    static Result read(Schema schema, byte[] value, int offset) {
        var model = new GenericData();
        model.setFastReaderEnabled(false);
        var reader = new SymbolTolerantReader(schema, model);
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
        try {
            Object record = reader.read(null, decoder);
            boolean whole = record instanceof GenericRecord && decoder.isEnd();
            return new Result(whole ? (GenericRecord) record : null, reader.unknownSymbol);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // Foreign bytes: that they cannot be read is the answer.
            return new Result(null, false);
        }
    }

    private static final class SymbolTolerantReader extends GenericDatumReader<Object> {
        private boolean unknownSymbol;

        private SymbolTolerantReader(Schema schema, GenericData model) {
            super(schema, schema, model);
        }

        @Override
        protected Object readEnum(Schema expected, Decoder in) throws IOException {
            int symbol = in.readEnum();
            if (symbol >= 0 && symbol < expected.getEnumSymbols().size()) {
                return new GenericData.EnumSymbol(
                        expected, expected.getEnumSymbols().get(symbol));
            }
            unknownSymbol = true;
            return "";
        }
    }
}
