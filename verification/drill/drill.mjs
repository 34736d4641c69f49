// Runs Prometheus and Alertmanager against a real engine and checks what they say. Everything listens on loopback.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ops = join(root, 'ops');
const work = mkdtempSync(join(tmpdir(), 'riskgate-drill-'));
const PORT = { http: 18411, prometheus: 18412, alertmanager: 18413, broker: 18414, registry: 18415 };
const children = [];
const pass = (text) => console.log('ok   ' + text);
const isStress = (panel) => panel.expr.includes('stress_'); // has data after a stress run, which "kill" makes
function panels() {
  return readdirSync(join(ops, 'grafana/dashboards')).flatMap((file) => {
    const board = JSON.parse(readFileSync(join(ops, 'grafana/dashboards', file), 'utf8'));
    return board.panels.flatMap((panel) => (panel.targets || []).map((target) => ({ board: board.title, panel: panel.title, expr: target.expr })));
  });
}
async function requireData(all, seconds) {
  let open = all;
  await until('data in every panel', seconds, async () => {
    const still = [];
    for (const one of open) {
      const text = one.expr.replaceAll('$__rate_interval', '1m').replaceAll('$instance', '.*').replaceAll('$portfolio', '.*');
      if (!(await query(text)).length) still.push(one);
    }
    open = still;
    return open.length === 0;
  }).catch((failure) => { throw new Error(failure.message + '\nwithout data: ' + open.map((one) => `${one.board} / ${one.panel}: ${one.expr}`).join('\n')); });
}
const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

function start(name, command, args) {
  const log = openSync(join(work, name + '.log'), 'w');
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', log, log] });
  child.on('exit', (code) => { child.ended = code ?? 'killed'; });
  children.push(child);
  return child;
}

async function until(what, seconds, check) {
  const from = Date.now();
  for (;;) {
    try {
      const answer = await check();
      if (answer) return { answer, seconds: (Date.now() - from) / 1000 };
    } catch { /* not there yet */ }
    if (Date.now() - from > seconds * 1000) throw new Error(`${what} did not come about within ${seconds} s; logs are in ${work}`);
    await sleep(0.5);
  }
}
const json = async (url) => { const answer = await fetch(url); if (!answer.ok) throw new Error(url + ' ' + answer.status); return answer.json(); };
const prometheus = (path) => json(`http://127.0.0.1:${PORT.prometheus}/api/v1/${path}`);
const query = async (text) => (await prometheus('query?query=' + encodeURIComponent(text))).data.result;
const firing = async () => (await json(`http://127.0.0.1:${PORT.alertmanager}/api/v2/alerts?active=true`)).map((alert) => [alert.labels.alertname, alert.receivers.map((r) => r.name).sort().join('+')]);

async function watchers() {
  const routes = readFileSync(join(ops, 'alertmanager/alertmanager.yml'), 'utf8').split('\nreceivers:')[0];
  writeFileSync(join(work, 'alertmanager.yml'), routes + '\nreceivers: [{name: pagerduty}, {name: slack}]\n'); // nobody is called
  const config = readFileSync(join(ops, 'prometheus/prometheus.yml'), 'utf8').replace('rules.yml', join(ops, 'prometheus/rules.yml'))
    .replace('127.0.0.1:9093', `127.0.0.1:${PORT.alertmanager}`).replace('127.0.0.1:8080', `127.0.0.1:${PORT.http}`);
  writeFileSync(join(work, 'prometheus.yml'), config);
  start('alertmanager', 'prometheus-alertmanager', ['--config.file', join(work, 'alertmanager.yml'), '--storage.path', join(work, 'am'),
    '--web.listen-address', `127.0.0.1:${PORT.alertmanager}`, '--cluster.listen-address=']);
  start('prometheus', 'prometheus', ['--config.file', join(work, 'prometheus.yml'), '--storage.tsdb.path', join(work, 'tsdb'),
    '--web.listen-address', `127.0.0.1:${PORT.prometheus}`]);
  await until('Prometheus scraping the engine', 90, async () => (await query('up{job="riskgate"}')).some((row) => row.value[1] === '1'));
  const rules = (await prometheus('rules')).data.groups.flatMap((group) => group.rules);
  const wanted = readFileSync(join(ops, 'prometheus/rules.yml'), 'utf8').match(/- alert:/g).length;
  assert.equal(rules.length, wanted);
  await until('health of all rules', 30, async () => (await prometheus('rules')).data.groups.flatMap((g) => g.rules).every((rule) => rule.health === 'ok'));
  pass(`Prometheus ${(await prometheus('status/buildinfo')).data.version} scrapes the engine and has loaded all ${wanted} rules`);
}

async function demonstration() {
  start('demo', join(root, 'riskgate'), ['demo', '--from', '2008-01-02', '--to', '2014-12-31', '--speed', '8', '--http-port', String(PORT.http)]);
  await until('the demonstration', 900, () => json(`http://127.0.0.1:${PORT.http}/readyz`));
  await watchers();
  const series = (await (await fetch(`http://127.0.0.1:${PORT.http}/metrics`)).text()).split('\n').filter((line) => line && line[0] !== '#').length;
  const wanted = panels().filter((panel) => !isStress(panel));
  await requireData(wanted, 420);
  pass(`${wanted.length} queries of all dashboards return data; the engine shows ${series} series`);
}

async function kill() {
  const stack = ['--data', join(work, 'stack')];
  const riskgate = (...words) => spawnSync(join(root, 'riskgate'), words, { cwd: root, encoding: 'utf8' });
  const up = ['up', ...stack, '--broker-port', String(PORT.broker), '--registry-port', String(PORT.registry), '--http-port', String(PORT.http)];
  const started = riskgate(...up);
  assert.equal(started.status, 0, started.stderr);
  const table = started.stdout;
  try {
    await watchers();
    const where = ['--bootstrap', `127.0.0.1:${PORT.broker}`], registry = ['--registry', `http://127.0.0.1:${PORT.registry}/apis/ccompat/v7`];
    // A stress run is about what a portfolio holds or may hold.
    const order = riskgate('submit', '--portfolio', 'demo', '--instrument', 'EURUSD', '--side', 'buy', '--quantity', '100000', ...where, ...registry);
    assert.equal(order.status, 0, order.stdout + order.stderr);
    const stress = riskgate('stress', 'run', '--run-id', 'drill', '--seed', '7', '--simulations', '1000', ...where, ...registry);
    assert.equal(stress.status, 0, stress.stdout + stress.stderr);
    const results = panels().filter(isStress);
    await requireData(results, 120);
    pass(`after a stress run the ${results.length} queries of its panels return data`);
    await until('a quiet Alertmanager', 60, async () => !(await firing()).some(([name]) => name === 'EngineDown'));
    const pid = Number(table.split('\n').find((line) => line.includes('engine-1')).match(new RegExp(`${PORT.http}\\s+(\\d+)`))[1]);
    process.kill(pid, 'SIGKILL');
    const { seconds, answer } = await until('EngineDown in Alertmanager', 60, async () => (await firing()).find(([name]) => name === 'EngineDown'));
    assert.ok(seconds <= 30, `the alert came after ${seconds} s`);
    pass(`engine killed; EngineDown fires in Alertmanager after ${seconds.toFixed(1)} s, routed to ${answer[1]}`);
    const doctor = riskgate('doctor', ...where, ...registry, '--engine', `http://127.0.0.1:${PORT.http}`);
    assert.equal(doctor.status, 1);
    assert.match(doctor.stdout, /no engine answers/);
    assert.equal(riskgate('status', ...stack).status, 1);
    assert.equal(riskgate('lag', ...where).status, 0);
    assert.equal(riskgate(...up).status, 0);
    pass('the runbook works: doctor and status name the dead engine, lag answers without it, up starts it again');
    const gone = await until('the alert resolved', 120, async () => !(await firing()).some(([name]) => name === 'EngineDown'));
    pass(`EngineDown resolved after ${gone.seconds.toFixed(1)} s`);
  } finally {
    riskgate('down', ...stack);
  }
}

try {
  await { demonstration, kill }[process.argv[2]]();
  for (const child of children) child.kill('SIGTERM');
  rmSync(work, { recursive: true, force: true });
} catch (failure) {
  console.error('FAIL ' + failure.message);
  process.exitCode = 1;
} finally {
  for (const child of children) if (child.ended === undefined) child.kill('SIGTERM');
}
