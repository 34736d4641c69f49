package io.riskgate.bench.e2e;

/** Something that reads orders from one topic and answers each on another. */
interface Pipe {
    String name();

    String inputTopic();

    String outputTopic();

    /** The order that a record of the output topic answers. */
    String orderIdOf(byte[] key, byte[] value);
}
