import { h, byId } from './dom.js';
import { signed, signing } from './signing.js';
let kind = 'HALT';
const wanted = () => `${kind} ${byId('c-scope').value}`;

/** Opens the form for a halt or a resume; what comes of it shows in the kill switches. */
export function ask(newKind, scope, state) {
  kind = newKind;
  const portfolios = Object.keys(state.portfolios).map((id) => 'portfolio:' + id);
  const strategies = [...new Set(state.decisions.map((d) => d.strategyId))].filter(Boolean).map((id) => 'strategy:' + id);
  const instruments = [...new Set(state.decisions.map((d) => d.instrumentId))].filter(Boolean).sort().map((id) => 'instrument:' + id);
  const scopes = [...new Set([...(scope ? [scope] : []), 'all', ...portfolios, ...strategies, ...instruments])];
  byId('c-scope').replaceChildren(...scopes.map((value) => h('option', { value }, value)));
  byId('c-scope').value = scope || 'all';
  const halt = kind === 'HALT';
  byId('command-title').textContent = halt ? 'Halt trading' : 'Resume trading';
  byId('command-text').textContent = halt ? 'One person can halt. No order in the scope is approved from then on; cancels pass.'
    : 'Two different people must ask for the same scope before trading resumes.';
  byId('c-send').textContent = halt ? 'Halt' : 'Resume';
  byId('c-typed').value = byId('c-reason').value = byId('c-problem').textContent = '';
  byId('c-wanted').textContent = wanted();
  byId('c-key').value = '';
  byId('c-signing').hidden = true;
  signing().then(({ required }) => { byId('c-signing').hidden = !required; }, () => { byId('c-signing').hidden = false; });
  byId('command').showModal();
  byId('c-person').focus();
}

async function send(event) {
  event.preventDefault();
  const problem = byId('c-problem');
  const body = { kind, scope: byId('c-scope').value, person: byId('c-person').value.trim(), reason: byId('c-reason').value.trim(), confirmation: byId('c-typed').value.trim() };
  if (!body.person || !body.reason) { problem.textContent = 'Name and reason are needed.'; return; }
  if (body.confirmation !== wanted()) { problem.textContent = `Type "${wanted()}" exactly.`; return; }
  byId('c-send').disabled = true;
  const file = byId('c-key').files[0];
  let wish;
  try {
    wish = file ? await signed(body, file) : body;
  } catch (failure) {
    problem.textContent = failure.message;
    byId('c-send').disabled = false;
    return;
  }
  try {
    const answer = await fetch('v1/commands', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) });
    const result = await answer.json();
    if (answer.ok) byId('command').close(); else problem.textContent = result.problem;
  } catch (failure) {
    problem.textContent = 'The engine did not answer; the command may not have been written.';
  } finally {
    byId('c-send').disabled = false;
  }
}

let alertWord = {};

/** Opens the form for a person's word on an alert. */
export function say(action, alert) {
  alertWord = { action, alertId: alert.alertId };
  byId('alert-title').textContent = action === 'RESOLVE' ? 'Resolve an alert' : 'Look at an alert';
  byId('alert-text').textContent = `${alert.severity} · ${alert.summary} (${alert.alertId}). ` + (action === 'RESOLVE' ? 'If its condition still holds, it fires again.' : '');
  byId('a-note').value = byId('a-problem').textContent = '';
  byId('alert').showModal();
  byId('a-person').focus();
}

async function sendWord(event) {
  event.preventDefault();
  const body = { ...alertWord, person: byId('a-person').value.trim(), note: byId('a-note').value.trim() };
  if (!body.person) { byId('a-problem').textContent = 'Say who you are.'; return; }
  try {
    const answer = await fetch('v1/alerts', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const result = await answer.json();
    if (answer.ok) byId('alert').close(); else byId('a-problem').textContent = result.problem;
  } catch (failure) {
    byId('a-problem').textContent = 'The engine did not answer; nothing may have been written.';
  }
}

export function wire() {
  byId('alert-form').addEventListener('submit', sendWord);
  byId('a-cancel').addEventListener('click', () => byId('alert').close());
  byId('command-form').addEventListener('submit', send);
  byId('c-cancel').addEventListener('click', () => byId('command').close());
  byId('c-scope').addEventListener('change', () => { byId('c-wanted').textContent = wanted(); });
}
