// An order management system in another language: Confluent's registry client, kafkajs, and nothing of ours.
import { SchemaRegistryClient, AvroDeserializer, AvroSerializer, SerdeType } from '@confluentinc/schemaregistry';
import { Kafka, logLevel } from 'kafkajs';
import assert from 'node:assert/strict';

const [bootstrap, registryUrl, portfolio, instrument] = process.argv.slice(2);
const registry = new SchemaRegistryClient({ baseURLs: [registryUrl], cacheCapacity: 100 });
const serializer = new AvroSerializer(registry, SerdeType.VALUE, { useLatestVersion: true, autoRegisterSchemas: false });
const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});
const kafka = new Kafka({ clientId: 'client-check', brokers: [bootstrap], logLevel: logLevel.ERROR });
const orderId = 'js-' + Date.now();
const decimal = (units, scale) => { let n = BigInt(units) * 10n ** BigInt(scale); const out = []; do { out.unshift(Number(n & 0xffn)); n >>= 8n; } while (n > 0n); if (out[0] & 0x80) out.unshift(0); return Buffer.from(out); };

const consumer = kafka.consumer({ groupId: 'client-check-' + Date.now() });
await consumer.connect();
await consumer.subscribe({ topics: ['decisions', 'audit'], fromBeginning: true });
let decision, headers, audits = 0;
const trace = '4bf92f3577b34da6a3ce929d0e0e4736'; // the W3C recommendation's own example
const done = new Promise((resolve) => consumer.run({ eachMessage: async ({ topic, message }) => {
  const value = await deserializer.deserialize(topic, message.value);
  if (topic === 'audit') audits++;
  if (topic === 'decisions' && value.orderId === orderId) { decision = value; headers = message.headers; }
  if (decision && audits > 0) resolve();
} }));
const producer = kafka.producer();
await producer.connect();
const order = { orderId, portfolioId: portfolio, strategyId: portfolio, correlationId: orderId, eventTime: Date.now(), kind: 'NEW', originalOrderId: null,
  instrumentId: instrument, side: 'BUY', quantity: decimal(1000, 6), limitPrice: null, expiresAt: null };
await producer.send({ topic: 'orders', messages: [{ key: portfolio, value: await serializer.serialize('orders', order), headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } }] });
await Promise.race([done, new Promise((_, fail) => setTimeout(() => fail(new Error('no decision within 60 s')), 60000))]);
assert.ok(['APPROVED', 'REJECTED'].includes(decision.outcome));
assert.ok(decision.checks.length > 0);
console.log(`ok   order ${orderId}, written by Confluent's JavaScript client, was ${decision.outcome} (${decision.reason}) after ${decision.checks.length} checks; ${audits} audit records decoded`);
assert.match(String(headers.traceparent), new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
assert.equal(String(headers.ce_type), 'io.riskgate.decisions');
assert.equal(String(headers.ce_specversion), '1.0');
console.log(`ok   the decision goes on with the order's trace (${headers.traceparent}) and is CloudEvent ${headers.ce_id} of ${headers.ce_source}`);
await producer.disconnect();
await consumer.disconnect();
