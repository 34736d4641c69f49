import { h, byId, bodyOf, empty, short, count, percent, day, moment, words, meter } from './dom.js';
import { cascade, timeChart, waterfall, topologyGraph } from './charts.js';

const LIMIT = { kind: 'limit', name: 'limit' };
const utilizations = (latest) => {
  const limits = latest.limits || {};
  const find = (name) => { const flat = JSON.stringify(limits).match(new RegExp(`"${name}":(-?[0-9.eE+]+)`)); return flat ? +flat[1] : undefined; };
  const tail = (name) => Math.max(latest.historical?.[name] || 0, latest.studentT?.[name] || 0);
  return [['gross', latest.gross, find('grossMax')], ['net', Math.abs(latest.net), find('netMax')],
    ['VaR 99 %', tail('valueAtRisk99'), find('valueAtRisk99Max')], ['ES 99 %', tail('expectedShortfall99'), find('expectedShortfall99Max')]]
    .filter((row) => row[2] > 0);
};

export function risk(state) {
  const body = bodyOf('risk');
  const names = Object.keys(state.portfolios).filter((id) => state.portfolios[id].points.length);
  if (!names.length) return body.replaceChildren(empty('No portfolio has been priced yet. Figures appear with the first market state.'));
  body.replaceChildren(...names.map((id) => {
    const { latest, points } = state.portfolios[id];
    const drawdown = latest.peakEquity > 0 ? 1 - latest.equity / latest.peakEquity : 0;
    return h('article', { class: 'card' },
      h('header', {}, h('h3', {}, id), h('span', { class: 'quiet' }, day(latest.eventTime))),
      h('div', {}, h('span', { class: 'big' }, short(latest.equity)), h('span', { class: 'quiet' },
        ` ${latest.limits?.baseCurrency || ''} equity · ${percent(drawdown)} below peak · ${latest.openOrderCount} open`)),
      h('p', { class: 'quiet' }, 'Gross exposure, limit dashed'),
      timeChart(points, [{ column: 1 }, { ...LIMIT, column: 6 }], `Gross exposure of ${id} against its limit`),
      h('p', { class: 'quiet' }, 'VaR 99 %, expected shortfall dotted, limit dashed'),
      timeChart(points, [{ column: 3 }, { column: 4, kind: 'second' }, { ...LIMIT, column: 7 }], `Value at risk of ${id} against its limit`),
      ...utilizations(latest).map(([name, used, max]) => meter(name, used / max)));
  }));
}

export function kill(state, ask) {
  const board = state.kill || { halted: {}, halfResumed: {}, history: [] };
  const halted = Object.entries(board.halted);
  document.body.classList.toggle('halted', halted.length > 0);
  const cards = halted.map(([scope, event]) => {
    const half = board.halfResumed[scope];
    return h('div', { class: 'halt' }, h('strong', {}, `■ HALTED  ${scope}`),
      h('div', {}, event.detail || words(event.cause)),
      h('div', { class: 'quiet' }, `${words(event.cause)} · ${(event.persons || []).join(', ') || event.commandId} · ${moment(event.eventTime)}`),
      half ? h('div', {}, `Resume asked by ${half.persons.join(', ')}; a second person must agree.`) : null,
      h('button', { type: 'button', onclick: () => ask('RESUME', scope) }, half ? 'Agree to resume…' : 'Ask to resume…'));
  });
  const open = h('p', {}, h('span', { class: 'tag good' }, '● trading is open'), h('span', { class: 'quiet' }, '  No scope is halted.'));
  const history = h('details', {}, h('summary', {}, `History (${board.history.length})`),
    h('ul', {}, board.history.slice(0, 20).map((e) => h('li', { class: 'quiet' }, `${moment(e.eventTime)} ${words(e.result)} ${e.scopeText}: ${e.detail}`))));
  bodyOf('kill').replaceChildren(cards.length ? h('div', { class: 'halts' }, cards) : open, board.history.length ? history : '');
}

export function decisions(state, filter, onlyRejected, explain) {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (d) => (!onlyRejected || d.outcome !== 'APPROVED') && wanted.every((w) => d.search.includes(w));
  const found = state.decisions.filter(matches).slice(-80).reverse();
  byId('shown').textContent = `${found.length} of the newest ${state.decisions.length}`;
  byId('rows').replaceChildren(...found.map((d) => {
    const good = d.outcome === 'APPROVED';
    const numbers = d.limit > 0 ? ` ${short(d.observed)} of ${short(d.limit)}` : '';
    return h('tr', {}, h('td', {}, moment(d.eventTime)),
      h('td', {}, h('span', { class: 'tag ' + (good ? 'good' : 'bad') }, good ? '✓ approved' : '✕ rejected')),
      h('td', {}, d.portfolioId, d.strategyId && d.strategyId !== d.portfolioId ? h('div', { class: 'quiet' }, d.strategyId) : null),
      h('td', {}, d.instrumentId ? `${words(d.side)} ${short(d.quantity)} ${d.instrumentId}` : 'cancel', h('div', { class: 'quiet' }, d.orderId)),
      h('td', {}, good ? '' : words(d.reason) + numbers),
      h('td', {}, h('button', { type: 'button', class: 'link', 'aria-label': 'Explain ' + d.orderId, onclick: () => explain(d.at) }, 'Why?')));
  }));
  if (!found.length) byId('rows').append(h('tr', {}, h('td', { colspan: 6 }, state.decisions.length ? 'Nothing matches the filter.' : 'No order has been decided yet.')));
}

export function reasons(counts) {
  const rows = Object.entries(counts?.byReason || {}).sort((a, b) => b[1] - a[1]).slice(0, 8);
  const top = rows.length ? rows[0][1] : 1;
  byId('reasons').replaceChildren(...(rows.length ? [h('h3', {}, 'Rejections by reason')] : []),
    ...rows.map(([reason, n]) => { const m = meter(words(reason), n / top, count(n)); m.querySelector('.fill').className = 'fill'; return m; }));
}

const farther = ['MONITORING', 'REVIEW_DEBT', 'HIGH_FP', 'READY_UNTESTED', 'READY', 'ENFORCING'];
const standingTag = (status) => (status === 'HIGH_FP' ? 'bad' : status === 'REVIEW_DEBT' ? 'warn' : /READY|ENFORCING/.test(status) ? 'good' : '');
const figure = (standing, name) => (Number.isFinite(+standing?.[name]) ? (+standing[name]).toFixed(2) : '–');
const falseRatio = (t) => (t.reviewed ? `${percent(t.ratio)} (${percent(t.low)} – ${percent(t.high)}, n ${t.reviewed})` : 'none reviewed');

/** One block of rows a sensor, a row for each portfolio; where it has come farthest stands first. */
export function sensors(state) {
  const heads = ['Sensor', 'Breaches', 'Portfolio', 'Mode', 'Status', 'False a week (95 % below)', 'False positives, 95 % interval'];
  const rows = Object.entries(state.sensors || {}).flatMap(([name, t]) => {
    const stands = Object.entries(t.standings || {}).sort((a, b) => farther.indexOf(b[1].after) - farther.indexOf(a[1].after)).slice(0, 8);
    const of = (portfolio, one) => [h('td', {}, portfolio), h('td', {}, one ? words(one.mode) : t.last?.mode ? words(t.last.mode) : '–'),
      h('td', { title: one?.cause || '' }, one ? h('span', { class: 'tag ' + standingTag(one.after) }, words(one.after)) : '–'),
      h('td', { class: 'num' }, one ? `${figure(one, 'falsePerWeek')} (${figure(one, 'boundPerWeek')})` : '–')];
    const span = Math.max(1, stands.length);
    const head = [h('th', { scope: 'row', rowspan: span }, words(name)),
      h('td', { rowspan: span }, h('span', { class: 'tag ' + (t.breaches ? 'warn' : '') }, t.breaches ? `▲ ${count(t.breaches)}` : '● quiet'),
        t.last?.eventTime ? h('div', { class: 'quiet' }, 'last ' + day(t.last.eventTime)) : null)];
    const tail = h('td', { rowspan: span }, falseRatio(t));
    return [h('tr', {}, head, ...(stands.length ? of(...stands[0]) : of('–')), tail), ...stands.slice(1).map((one) => h('tr', {}, of(...one)))];
  });
  bodyOf('sensors').replaceChildren(h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Sensors table' },
    h('table', {}, h('thead', {}, h('tr', {}, heads.map((text) => h('th', { scope: 'col' }, text)))), h('tbody', {}, rows))));
}

export function strategies(state) {
  const all = Object.values(state.strategies || {}).sort((a, b) => b.score - a.score);
  bodyOf('strategies').replaceChildren(!all.length ? empty('No data yet: no strategy has a health record on the strategy-health topic.')
    : h('div', {}, all.map((x) => h('div', {}, meter(x.strategyId, x.score > 1.5 ? x.score / 100 : x.score, short(x.score)),
      h('div', { class: 'quiet' }, h('span', { class: 'tag ' + (x.enabled ? 'good' : 'bad') }, x.enabled ? '✓ ' + words(x.band) : '✕ disabled'),
        ` ${count(x.tradeCount)} trades · wins ${percent(x.winRatio)} · drawdown ${percent(x.drawdownMaxRatio)}`)))));
}

const PARTS = [['shockLoss', 'price shocks'], ['gapLoss', 'gap'], ['spreadCost', 'wider spreads'], ['liquidationCost', 'liquidation']];

const lossOf = (line) => PARTS.reduce((sum, [field]) => sum + (+line[field] || 0), 0);

/** Each portfolio's worst scenario step by step, and its next worst beside each other. */
export function stress(state) {
  const all = Object.values(state.stress || {}).filter((r) => r.lines?.length);
  if (!all.length) return bodyOf('stress').replaceChildren(empty('No data yet: no stress run has published a result for a portfolio.'));
  bodyOf('stress').replaceChildren(...all.map((r) => {
    const worst = [...r.lines].sort((a, b) => lossOf(b) - lossOf(a)).slice(0, 8), first = worst[0];
    return h('div', {}, h('h3', {}, `${r.portfolioId} · run ${r.runId} · as of ${day(r.asOf)}`),
      h('p', { class: 'quiet' }, `Worst: ${words(first.scenarioId)}, ${percent(first.lossToCapitalRatio)} of capital · ${count(r.failedCount)} of ${count(r.lines.length)} scenarios failed`),
      cascade([...PARTS.map(([field, name]) => ({ name, value: +first[field] || 0 })), { name: 'loss', value: lossOf(first), total: true }],
        `How the loss of ${r.portfolioId} under ${words(first.scenarioId)} adds up`),
      waterfall(worst.map((line) => ({ name: words(line.scenarioId), value: lossOf(line), text: `${short(lossOf(line))} (${percent(line.lossToCapitalRatio)})${line.failed ? ' failed' : ''}` })),
        `Stress losses of ${r.portfolioId}`));
  }));
}

export function alerts(state, word) {
  const all = Object.values(state.alerts || {}).filter((a) => a.state !== 'RESOLVED').sort((a, b) => String(b.firedAt).localeCompare(a.firedAt));
  bodyOf('alerts').replaceChildren(!all.length ? empty('No alert is open.') : h('ul', { class: 'alerts' }, all.slice(0, 12).map((a) => h('li', {},
    h('span', { class: 'tag ' + (a.severity === 'INFO' ? '' : a.severity === 'WARNING' ? 'warn' : 'bad') }, a.severity), ` ${a.summary} `,
    h('div', { class: 'quiet' }, `${a.alertId} · ${words(a.state)}${a.handledBy ? ' by ' + a.handledBy : ''} since ${moment(a.firedAt)} · ${a.runbook}`),
    a.state === 'FIRING' ? h('button', { type: 'button', class: 'link', 'aria-label': 'Acknowledge ' + a.alertId, onclick: () => word('ACKNOWLEDGE', a) }, 'I look at it…') : null,
    h('button', { type: 'button', class: 'link', 'aria-label': 'Resolve ' + a.alertId, onclick: () => word('RESOLVE', a) }, 'Resolve…')))));
}

function restored(share) {
  const row = meter('restored', share);
  row.querySelector('.fill').className = 'fill'; // full is good here
  return row;
}

export function tasks(state) {
  const engine = state.engine;
  if (!engine) return bodyOf('tasks').replaceChildren(empty('The engine has not told what it holds yet.'));
  const stores = engine.stores || [], behind = stores.reduce((n, x) => n + Math.max(0, x.end - x.restored), 0), end = stores.reduce((n, x) => n + x.end, 0);
  bodyOf('tasks').replaceChildren(h('p', {}, h('strong', {}, engine.instance), h('span', { class: 'quiet' }, `  build ${engine.build} · ${engine.state}`)),
    restored(end ? 1 - behind / end : 1),
    h('p', { class: 'quiet' }, `${count(stores.length)} store partitions, ${count(behind)} changelog records behind`),
    h('div', { class: 'tasks' }, (engine.tasks || []).map((t) => h('div', { class: 'task', title: t.inputs.join(', ') },
      h('strong', {}, 'task ' + t.task), ' ', h('span', { class: 'tag ' + (t.role === 'active' ? 'good' : '') }, t.role), h('div', { class: 'quiet' }, `${t.inputs.length} inputs`)))));
}

export function topology(state) {
  bodyOf('topology').replaceChildren(state.topology ? topologyGraph(state.topology, state.lag || {}) : empty('The topology appears when the engine starts.'));
}

export function facts(state) {
  const ready = state.engine?.ready;
  byId('engine-state').replaceChildren(h('span', { class: 'tag ' + (ready ? 'good' : 'warn') }, state.engine ? (ready ? '● answering' : '▲ ' + words(state.engine.state)) : 'starting'));
  byId('approved').textContent = count(state.counts?.approved);
  byId('rejected').textContent = count(state.counts?.rejected);
  const last = state.decisions[state.decisions.length - 1];
  byId('market-time').textContent = last ? moment(last.eventTime) : '–';
  const worst = Object.entries(state.lag || {}).sort((a, b) => b[1].seconds - a[1].seconds)[0];
  byId('lag-worst').textContent = worst ? (worst[1].seconds < 0.05 ? 'none' : `${worst[1].seconds.toFixed(1)} s (${worst[0]})`) : '–';
}
