import { h, byId, short, percent, moment, words } from './dom.js';

/** Opens a decision with every check, its numbers and where it stands in the log. */
export async function explain(at) {
  const body = byId('explain-body');
  body.replaceChildren(h('p', {}, 'Reading…'));
  byId('explain').showModal();
  const answer = await fetch('v1/decisions/' + at);
  const d = await answer.json();
  if (!answer.ok) return body.replaceChildren(h('p', {}, d.problem || 'This decision cannot be shown.'));
  const good = d.outcome === 'APPROVED', veto = d.checks.find((c) => c.verdict !== 'PASSED'), terms = d.terms || {};
  byId('explain-title').textContent = `${good ? 'Approved' : 'Rejected'}: ${d.orderId}`;
  const sentence = good ? `All ${d.checks.length} checks passed; ${short(d.approvedQuantity)} may be traded until ${moment(d.validUntil)}.`
    : `${words(d.reason)} said no` + (veto?.limit > 0 ? `: ${short(veto.observed)} against a limit of ${short(veto.limit)} ${words(veto.unit)}.` : `. ${veto?.detail || ''}`);
  const pair = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, String(value ?? '–')));
  body.replaceChildren(h('p', {}, sentence),
    h('dl', { class: 'pairs' }, pair('Order', terms.instrumentId ? `${words(terms.side)} ${short(terms.quantity)} ${terms.instrumentId}` : 'cancel'),
      pair('Portfolio', d.portfolioId), pair('Strategy', d.strategyId), pair('Event time', moment(d.eventTime)), pair('Correlation', d.correlationId),
      pair('Decision record', 'decisions ' + at), pair('Caused by', [d.causation?.topic, d.causation?.partition, d.causation?.offset].join('/')),
      pair('Limits version', d.versions?.limits), pair('Market version', d.versions?.market), pair('Price age', `${short(d.versions?.priceAgeMillis)} ms`), pair('Build', d.build)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Checks' }, h('table', {}, h('thead', {}, h('tr', {}, ['Check', 'Answer', 'Observed', 'Limit', 'Used'].map((t, i) => h('th', { scope: 'col', class: i > 1 ? 'num' : undefined }, t)))),
      h('tbody', {}, d.checks.map((c) => h('tr', { class: c.verdict === 'PASSED' ? '' : 'veto' }, h('td', {}, words(c.code), c.detail ? h('div', { class: 'quiet' }, c.detail) : null),
        h('td', {}, c.verdict === 'PASSED' ? '✓ passed' : '✕ ' + words(c.verdict)), h('td', { class: 'num' }, c.limit ? short(c.observed) : ''),
        h('td', { class: 'num' }, c.limit ? `${short(c.limit)}` : ''), h('td', { class: 'num' }, c.limit ? percent(c.utilization) : '')))))));
}
