const VALID_MILLIS = 300000;
const PEM = /-----[A-Z ]+-----|\s/g;

/** Whether keys are installed, and what a signature must name. */
export async function signing() {
  const answer = await fetch('v1/signing');
  if (!answer.ok) throw new Error('the engine did not say whether keys are installed');
  return answer.json();
}

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function privateKey(file) {
  const der = Uint8Array.from(atob((await file.text()).replace(PEM, '')), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('pkcs8', der, 'Ed25519', false, ['sign']);
}

/** The same wish under the signature of a key file, which is read here and never sent. */
export async function signed(wish, file) {
  const { killSequence } = await signing();
  const eventTimeMillis = Date.now();
  const proof = { commandId: 'page-' + crypto.randomUUID(), eventTimeMillis, killSequence, expiresAtMillis: eventTimeMillis + VALID_MILLIS };
  const text = `riskgate command v1\nid ${proof.commandId}\nkind ${wish.kind}\nscope ${wish.scope}\nseverity HALT\nperson ${wish.person}\ntime ${eventTimeMillis}`
    + `\nsequence ${killSequence}\nexpires ${proof.expiresAtMillis}\nreason ${wish.reason}\n`;
  let key;
  try {
    key = await privateKey(file);
  } catch (failure) {
    throw new Error(`${file.name} is no Ed25519 private key in PEM form; 'riskgate keys install' writes such files`);
  }
  return { ...wish, signed: { ...proof, signatureHex: hex(await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(text))) } };
}
