// Starts what docker-compose.yml would start, as processes on loopback with compose's own commands and arguments: only host
// names, ports and paths inside of containers are put in place of their own. Broker and registry are the development
// stack's; Grafana is not on Debian, so its dashboards are checked by verification/drill/run demonstration instead.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import yaml from 'js-yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(join(tmpdir(), 'riskgate-deploy-'));
const services = yaml.load(readFileSync(join(root, 'docker-compose.yml'), 'utf8')).services;
const PORT = { broker: 18514, registry: 18515, http: 18511, prometheus: 18512, alertmanager: 18513, 'engine-1': 18521, 'engine-2': 18522 };
const children = [];
const pass = (text) => console.log('ok   ' + text);
const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const riskgate = (...words) => spawnSync(join(root, 'riskgate'), words, { cwd: root, encoding: 'utf8' });

function start(name, command, args) {
  const log = openSync(join(work, name + '.log'), 'w');
  const child = spawn(command, args, { cwd: work, stdio: ['ignore', log, log] });
  child.ended = new Promise((done) => child.on('exit', (code, signal) => { child.code = code ?? signal; done(); }));
  children.push(child);
  return child;
}

async function until(what, seconds, check) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try { const answer = await check(); if (answer) return answer; } catch { /* not there yet */ }
    if (Date.now() > end) throw new Error(`${what} did not come about within ${seconds} s; logs are in ${work}`);
    await sleep(0.5);
  }
}
const json = async (url) => { const answer = await fetch(url); if (!answer.ok) throw new Error(`${url} ${answer.status}`); return answer.json(); };
const curl = (...words) => spawnSync('curl', ['-sSk', '-o', '/dev/null', '-w', '%{http_code}', ...words], { encoding: 'utf8' }).stdout;

function here(name, words) {
  return words.map((word) => word.replace('broker:19092', `127.0.0.1:${PORT.broker}`)
    .replace('http://registry:8080', `http://127.0.0.1:${PORT.registry}`)
    .replace('/var/lib/riskgate', join(work, name)).replace('/keys/', join(work, 'keys') + '/'));
}

function keys() {
  mkdirSync(join(work, 'keys'));
  const script = services.keys.command[2].replaceAll('$$', '$').replace('cd /keys', `cd ${join(work, 'keys')}`);
  const made = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  assert.deepEqual(readdirSync(join(work, 'keys')).sort(), ['engine.p12', 'engine.p12.password', 'token']);
  chmodSync(join(work, 'keys'), 0o700);
  pass('the service "keys" makes key store, password and token');
}

function engine(name, classPath) {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8').replace(/\\\n\s*/g, ' ');
  const entry = JSON.parse(dockerfile.match(/ENTRYPOINT (\[.*\])/)[1]).map((word) => (word.startsWith('/opt/riskgate') ? classPath : word));
  const properties = [`-Driskgate.log.file=${join(work, name + '.jsonl')}`];
  const words = [...entry.slice(1, 3), ...properties, ...entry.slice(3), ...here(name, services[name].command), '--http-port', String(PORT[name])];
  return start(name, entry[0], words);
}

async function watchers(token) {
  for (const secret of ['pagerduty-routing-key', 'slack-webhook-url']) {
    mkdirSync(join(work, 'secrets'), { recursive: true });
    writeFileSync(join(work, 'secrets', secret), secret.startsWith('slack') ? 'http://127.0.0.1:9/none' : 'none');
  }
  writeFileSync(join(work, 'alertmanager.yml'), readFileSync(join(root, 'ops/alertmanager/alertmanager.yml'), 'utf8').replaceAll('/etc/riskgate/secrets', join(work, 'secrets')));
  start('alertmanager', 'prometheus-alertmanager', ['--config.file=' + join(work, 'alertmanager.yml'), '--storage.path=' + join(work, 'am'),
    `--web.listen-address=127.0.0.1:${PORT.alertmanager}`, '--cluster.listen-address=']);
  const config = readFileSync(join(root, 'ops/prometheus/prometheus-compose.yml'), 'utf8').replace('[rules.yml]', `[${join(root, 'ops/prometheus/rules.yml')}]`)
    .replace('alertmanager:9093', `127.0.0.1:${PORT.alertmanager}`).replace('/keys/token', token)
    .replace('engine-1:8080', `127.0.0.1:${PORT['engine-1']}`).replace('engine-2:8080', `127.0.0.1:${PORT['engine-2']}`);
  writeFileSync(join(work, 'prometheus.yml'), config);
  start('prometheus', 'prometheus', ['--config.file=' + join(work, 'prometheus.yml'), '--storage.tsdb.path=' + join(work, 'tsdb'),
    `--web.listen-address=127.0.0.1:${PORT.prometheus}`]);
  const targets = async () => (await json(`http://127.0.0.1:${PORT.prometheus}/api/v1/targets`)).data.activeTargets;
  await until('both engines scraped over TLS with the token', 60, async () => (await targets()).filter((one) => one.health === 'up').length === 2);
  pass('Prometheus scrapes both engines over TLS with the token, by compose\'s own configuration');
  await until('Alertmanager', 30, () => json(`http://127.0.0.1:${PORT.alertmanager}/api/v2/status`));
  pass('Alertmanager runs with its own configuration and secrets from files');
}

const stack = ['--data', join(work, 'stack')];
try {
  const up = riskgate('up', ...stack, '--broker-port', String(PORT.broker), '--registry-port', String(PORT.registry), '--http-port', String(PORT.http));
  assert.equal(up.status, 0, up.stderr);
  const own = Number(up.stdout.split('\n').find((line) => line.includes('engine-1')).match(new RegExp(`${PORT.http}\\s+(\\d+)`))[1]);
  const environment = readFileSync(`/proc/${own}/environ`, 'utf8').split('\0');
  const classPath = environment.find((entry) => entry.startsWith('CLASSPATH=')).slice('CLASSPATH='.length);
  process.kill(own, 'SIGTERM'); // compose's engines take its place
  keys();
  const applied = riskgate(...services.topics.command.map((word) => word.replace('broker:19092', `127.0.0.1:${PORT.broker}`)));
  assert.equal(applied.status, 0, applied.stdout + applied.stderr);
  pass('the service "topics" applies the catalogue');
  const engines = { 'engine-1': engine('engine-1', classPath), 'engine-2': engine('engine-2', classPath) };
  for (const name of Object.keys(engines)) {
    const health = services[name].healthcheck.test.slice(2).map((word) => word.replace('localhost:18080', `127.0.0.1:${PORT[name] + 10000}`));
    await until(`${name} healthy`, 180, () => spawnSync('curl', health).status === 0);
    pass(`${name} is healthy by compose's own check, on its probe port`);
  }
  const token = join(work, 'keys/token');
  const address = `https://127.0.0.1:${PORT['engine-1']}/v1/state`;
  assert.equal(curl(address), '401');
  assert.equal(curl('-H', `Authorization: Bearer ${readFileSync(token, 'utf8').trim()}`, address), '200');
  pass('the page answers over TLS: 401 without the token, 200 with it');
  await watchers(token);
  const from = Date.now();
  engines['engine-2'].kill('SIGTERM');
  await Promise.race([engines['engine-2'].ended, sleep(30)]);
  assert.equal(engines['engine-2'].code, 0, 'exit code of an engine that is told to stop');
  pass(`engine-2 told to stop: exit code 0 after ${((Date.now() - from) / 1000).toFixed(1)} s, within compose's grace of ${services['engine-2'].stop_grace_period}`);
  const lines = readFileSync(join(work, 'engine-1.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(lines.some((line) => line['event.code'] === 'RG1002'));
  pass(`the engine's log is ${lines.length} JSON lines, with event codes`);
} catch (failure) {
  console.error('FAIL ' + failure.message);
  process.exitCode = 1;
} finally {
  for (const child of children) if (child.code === undefined) child.kill('SIGTERM');
  await Promise.race([Promise.all(children.map((child) => child.ended)), sleep(40)]);
  riskgate('down', ...stack);
  if (!process.exitCode) rmSync(work, { recursive: true, force: true });
}
