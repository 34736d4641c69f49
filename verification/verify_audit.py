#!/usr/bin/env python3
"""Verifies exported Riskgate audit trails with Python's standard library alone; shares no code with the engine.

    verify_audit.py EXPORT_DIR [--key audit.key.pub] [--witness DIR] [--partition N] [--fast]
    verify_audit.py --proof proof.json --key audit.key.pub

Per partition: numbering, links, SHA-256 of each body, the readable body against the hashed bytes (left out by --fast),
the RFC 6962 tree against every signed head, Ed25519 signatures, and each hash against a witness's. The first bad record
is named. Exit code 0 when all is well, 1 when not.
"""
import argparse, base64, datetime, glob, gzip, hashlib, io, json, os, struct, sys
from decimal import Decimal

ZERO = bytes(32)


def sha256(data):
    return hashlib.sha256(data).digest()


# ---- RFC 8032, section 5.1.7, in extended coordinates
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return w * x % P, y * z % P, x * y % P, w * z % P


def times(n, point):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = add(result, point)
        point, n = add(point, point), n >> 1
    return result


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signature_holds(public, message, signature):
    a, r = point_of(public), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def public_key(path):
    text = open(path).read()
    encoded = base64.b64decode("".join(line for line in text.splitlines() if "-----" not in line))
    return encoded[-32:], hashlib.sha256(encoded).hexdigest()[:16]


def head_bytes(head):
    return ("riskgate audit head v1\npartition %d\nrecords %d\nlast %s\nroot %s\n" % (
        head["partition"], head["recordCount"], head["lastHash"], head["root"])).encode()


# ---- RFC 6962, section 2.1: the right edge of the tree is enough for its root
class Tree:
    def __init__(self):
        self.edge, self.count = [], 0

    def append(self, entry):
        node, rest = sha256(b"\0" + entry), self.count
        while rest & 1:
            node, rest = sha256(b"\1" + self.edge.pop() + node), rest >> 1
        self.edge.append(node)
        self.count += 1

    def root(self):
        node = self.edge[-1] if self.edge else sha256(b"")
        for left in reversed(self.edge[:-1]):
            node = sha256(b"\1" + left + node)
        return node


def proven_root(leaf, index, count, path):
    node, last, result = index, count - 1, sha256(b"\0" + leaf)
    for sibling in path:
        if last == 0:
            return None
        if node & 1 or node == last:
            result = sha256(b"\1" + sibling + result)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            result = sha256(b"\1" + result + sibling)
        node, last = node >> 1, last >> 1
    return result if last == 0 else None


# ---- Avro's binary encoding, as far as audit records use it, rendered as the export renders it
def decode(schema, data, names):
    kind = schema
    if isinstance(schema, list):
        return decode(schema[number(data)], data, names)
    if isinstance(schema, dict):
        kind = schema["type"]
    if kind == "record":
        return {field["name"]: decode(field["type"], data, names) for field in schema["fields"]}
    if kind == "array":
        items, block = [], number(data)
        while block:
            if block < 0:
                number(data)
            items += [decode(schema["items"], data, names) for _ in range(abs(block))]
            block = number(data)
        return items
    if kind == "enum":
        return schema["symbols"][number(data)]
    if kind in ("int", "long"):
        value = number(data)
        logical = schema.get("logicalType") if isinstance(schema, dict) else None
        return instant(value) if logical == "timestamp-millis" else value
    if kind in ("bytes", "string"):
        raw = data.read(number(data))
        if kind == "string":
            return raw.decode()
        if isinstance(schema, dict) and schema.get("logicalType") == "decimal":
            return Decimal(int.from_bytes(raw, "big", signed=True)).scaleb(-schema["scale"])
        return raw.hex()
    if kind == "null":
        return None
    if kind == "boolean":
        return data.read(1) == b"\1"
    if kind == "double":
        return struct.unpack("<d", data.read(8))[0]
    return decode(names[kind], data, names)


def meaning(schema_and_names, body):
    try:
        return decode(schema_and_names[0], io.BytesIO(body), schema_and_names[1])
    except (IndexError, KeyError, ValueError, OverflowError, struct.error):
        return None


def number(data):
    value = shift = 0
    while True:
        byte = data.read(1)[0]
        value |= (byte & 127) << shift
        if byte < 128:
            return (value >> 1) ^ -(value & 1)
        shift += 7


def instant(millis):
    seconds, rest = divmod(millis, 1000)
    text = (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%S")
    return text + (".%03d" % rest if rest else "") + "Z"


def same(said, meant):
    if isinstance(meant, dict):
        return isinstance(said, dict) and said.keys() == meant.keys() and all(same(said[k], meant[k]) for k in meant)
    if isinstance(meant, list):
        return isinstance(said, list) and len(said) == len(meant) and all(map(same, said, meant))
    if isinstance(meant, (Decimal, float)):
        return isinstance(said, (int, Decimal)) and not isinstance(said, bool) and type(meant)(said) == meant
    return type(said) is type(meant) and said == meant


def named(schema, names):
    for part in schema if isinstance(schema, list) else schema.values() if isinstance(schema, dict) else ():
        named(part, names)
    if isinstance(schema, dict) and "name" in schema and schema.get("type") in ("record", "enum"):
        names[schema["name"]] = names[schema.get("namespace", "") + "." + schema["name"]] = schema
    return names


def body_schema(directory, number_of):
    schema = json.load(open(os.path.join(directory, "schema-%d.avsc" % number_of)))
    return [field["type"] for field in schema["fields"] if field["name"] == "body"][0], named(schema, {})


# ---- One partition's chain
class Chain:
    def __init__(self, partition, heads, witnessed):
        self.partition, self.witnessed, self.fault = partition, witnessed, None
        self.last, self.sequence, self.tree = ZERO, 0, Tree()
        self.heads = {}
        for head in heads:
            known = self.heads.setdefault(head["recordCount"], head)
            if known["root"] != head["root"] or known["lastHash"] != head["lastHash"]:
                self.fail(head["recordCount"], "two different heads are signed for it: the chain was forked")

    def fail(self, sequence, what):
        self.fault = self.fault or "partition %d, record %d: %s" % (self.partition, sequence, what)

    def take(self, line, check_body):
        if self.fault:
            return
        expected, sequence = self.sequence + 1, line["sequence"]
        body = base64.b64decode(line["bodyBase64"])
        digest, previous = bytes.fromhex(line["hash"]), bytes.fromhex(line["previousHash"])
        front = io.BytesIO(body[:20])
        if number(front) != sequence or number(front) != self.partition:
            return self.fail(expected, "was edited: its number is not that of its content")
        if sequence > expected:
            return self.fail(expected, "is missing; record %d stands in its place" % sequence)
        if sequence < expected:
            return self.fail(
                sequence, "stands a second time, behind record %d: inserted, moved or forked" % self.sequence)
        if previous != self.last:
            return self.fail(expected, "does not follow from the record before it")
        if sha256(previous + body) != digest:
            return self.fail(expected, "was edited: its hash is not that of its content")
        if expected <= len(self.witnessed) // 32 and self.witnessed[expected * 32 - 32:expected * 32] != digest:
            return self.fail(expected, "is not the record that the witness has seen")
        wrong = check_body(line, body)
        if wrong:
            return self.fail(expected, wrong)
        self.last, self.sequence = digest, expected
        self.tree.append(digest)
        head = self.heads.get(expected)
        if head and (head["root"] != self.tree.root().hex() or head["lastHash"] != digest.hex()):
            agreed = max([0, min(len(self.witnessed) // 32, expected - 1)] + [c for c in self.heads if c < expected])
            self.fail(agreed + 1, "up to record %d is not what was signed; history was rewritten" % expected)

    def finish(self):
        known = max([0, len(self.witnessed) // 32] + list(self.heads))
        if not self.fault and self.sequence < known:
            self.fail(self.sequence + 1, "is missing at the end: %d records were signed or witnessed" % known)


def lines_of(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield line


def verify(options):
    heads = {}
    key = public_key(options.key) if options.key else None
    heads_file = os.path.join(options.export, "audit-heads.jsonl")
    for line in lines_of(heads_file) if os.path.exists(heads_file) else ():
        head = json.loads(line)
        if key and not signature_holds(key[0], head_bytes(head), bytes.fromhex(head["signature"])):
            sys.exit("the head of partition %d at record %d is not signed by key %s"
                     % (head["partition"], head["recordCount"], key[1]))
        heads.setdefault(head["partition"], []).append(head)
    chains, schemas = {}, {}

    def check_body(line, body):
        if line["schema"] not in schemas:
            schemas[line["schema"]] = body_schema(options.export, line["schema"])
        if not same(line["body"], meaning(schemas[line["schema"]], body)):
            return "was edited: what can be read of it is not what was hashed"
        return None

    def chain(partition):
        if partition not in chains:
            kept = os.path.join(options.witness or "", "p%d.hashes" % partition)
            witnessed = open(kept, "rb").read() if options.witness and os.path.exists(kept) else b""
            chains[partition] = Chain(partition, heads.get(partition, []), witnessed)
        return chains[partition]

    for partition in heads:
        chain(partition)
    for path in sorted(glob.glob(os.path.join(options.export, "audit-*.jsonl*"))):
        if path != heads_file:
            for text in lines_of(path):
                line = json.loads(text, parse_float=None if options.fast else Decimal)
                if options.partition is None or line["partition"] == options.partition:
                    chain(line["partition"]).take(line, (lambda *_: None) if options.fast else check_body)
    bad = False
    for partition, checked in sorted(chains.items()):
        if options.partition is None or partition == options.partition:
            checked.finish()
            bad = bad or bool(checked.fault)
            print(checked.fault or "partition %d: %d records good, %d of them signed, root %s" % (
                partition, checked.sequence, max([0] + list(checked.heads)), checked.tree.root().hex()))
    return 1 if bad else 0


def verify_proof(options):
    proof, key = json.load(open(options.proof)), public_key(options.key)
    head, record = proof["head"], proof["record"]
    body = base64.b64decode(record["bodyBase64"])
    digest = sha256(bytes.fromhex(record["previousHash"]) + body)
    path = [bytes.fromhex(node) for node in proof["inclusionPath"]]
    root = proven_root(digest, record["sequence"] - 1, head["recordCount"], path)
    good = (signature_holds(key[0], head_bytes(head), bytes.fromhex(head["signature"])) and root is not None
            and root.hex() == head["root"] and number(io.BytesIO(body)) == record["sequence"])
    print("the record %s in the signed history" % ("stands" if good else "does NOT stand"))
    return 0 if good else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", nargs="?", help="directory of 'riskgate audit export'")
    parser.add_argument("--key", help="public key of the engine, PEM")
    parser.add_argument("--witness", help="directory of 'riskgate audit witness'")
    parser.add_argument("--partition", type=int)
    parser.add_argument("--fast", action="store_true", help="do not compare readable bodies with the hashed bytes")
    parser.add_argument("--proof", help="file of 'riskgate audit prove'")
    options = parser.parse_args()
    if options.proof:
        return verify_proof(options)
    if not options.export:
        parser.error("say which export to verify")
    return verify(options)


if __name__ == "__main__":
    sys.exit(main())
