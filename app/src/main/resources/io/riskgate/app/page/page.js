import { byId } from './dom.js';
import * as panels from './panels.js';
import { explain } from './explain.js';
import { ask, say, wire } from './commands.js';

const STALE_MILLIS = 3000, KEPT = 250, POINTS_MAX = 900;
const state = { portfolios: {}, decisions: [], counts: {}, kill: undefined, sensors: {} };
let heardAt = 0, paused = false;
const askFor = (kind, scope) => ask(kind, scope, state);
const searchable = (d) => Object.assign(d, { search: [d.orderId, d.portfolioId, d.strategyId, d.instrumentId, d.reason, d.outcome, d.side].join(' ').toLowerCase() });

const drawDecisions = () => paused || panels.decisions(state, byId('filter').value, byId('only-rejected').checked, explain);
const draw = {
  portfolios: () => panels.risk(state), decisions: drawDecisions, counts: () => panels.reasons(state.counts), kill: () => panels.kill(state, askFor),
  sensors: () => panels.sensors(state), strategies: () => panels.strategies(state), stress: () => panels.stress(state), alerts: () => panels.alerts(state, say),
  engine: () => panels.tasks(state), lag: () => panels.topology(state), topology: () => panels.topology(state),
};

function takeWhole(whole) {
  Object.assign(state, whole);
  state.decisions.forEach(searchable);
  Object.values(draw).forEach((one) => one());
  panels.facts(state);
}

function takeChange(change) {
  for (const [id, one] of Object.entries(change.portfolios)) {
    const known = (state.portfolios[id] ||= { points: [] });
    known.latest = one.latest;
    const last = known.points[known.points.length - 1];
    if (one.point && (!last || one.point[0] > last[0])) known.points.push(one.point);
    if (known.points.length > POINTS_MAX) known.points = known.points.filter((_, i) => i % 2 === 0);
  }
  if (change.decisions.length) {
    const seen = new Set(state.decisions.map((d) => d.at));
    state.decisions = [...state.decisions, ...change.decisions.filter((d) => !seen.has(d.at)).map(searchable)].slice(-KEPT);
    drawDecisions();
  }
  if (Object.keys(change.portfolios).length) draw.portfolios();
  state.counts = change.counts;
  for (const name of Object.keys(change)) {
    if (name === 'portfolios' || name === 'decisions') continue;
    state[name] = change[name];
    draw[name]?.();
  }
  panels.facts(state);
}

function heard() { heardAt = Date.now(); showConnection(); }
function showConnection() {
  const silent = Date.now() - heardAt, stale = heardAt === 0 || silent > STALE_MILLIS;
  document.body.classList.toggle('stale', stale);
  const text = heardAt === 0 ? 'Connecting to the engine…' : stale
    ? `No word from the engine since ${new Date(heardAt).toISOString().slice(11, 19)} UTC. These figures are old; orders may not be answered.` : 'Live';
  if (byId('connection').textContent !== text) byId('connection').textContent = text;
}

// The browser names the last event by itself when it connects again, so nothing is missed and nothing is drawn twice.
const events = new EventSource('v1/events');
events.addEventListener('whole', (event) => { takeWhole(JSON.parse(event.data)); heard(); });
events.addEventListener('change', (event) => { takeChange(JSON.parse(event.data)); heard(); });
setInterval(showConnection, 500);

function toggleTheme() {
  const dark = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim() === '#0d131f';
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  try { localStorage.setItem('riskgate-theme', document.documentElement.dataset.theme); } catch (e) { /* private windows keep nothing */ }
}
function togglePause() { paused = !paused; byId('pause').setAttribute('aria-pressed', paused); byId('pause').textContent = paused ? 'Go on' : 'Pause'; drawDecisions(); }
try { const kept = localStorage.getItem('riskgate-theme'); if (kept) document.documentElement.dataset.theme = kept; } catch (e) { /* as above */ }

wire();
byId('theme').addEventListener('click', toggleTheme);
byId('halt').addEventListener('click', () => askFor('HALT'));
byId('pause').addEventListener('click', togglePause);
byId('filter').addEventListener('input', drawDecisions);
byId('only-rejected').addEventListener('change', drawDecisions);
const keys = { '/': () => byId('filter').focus(), h: () => askFor('HALT'), t: toggleTheme, p: togglePause };
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('select, textarea, input:not([type=checkbox])') || document.querySelector('dialog[open]')) return;
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});
