import { h, byId } from './dom.js';
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
  try {
    const answer = await fetch('v1/commands', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const result = await answer.json();
    if (answer.ok) byId('command').close(); else problem.textContent = result.problem;
  } catch (failure) {
    problem.textContent = 'The engine did not answer; the command may not have been written.';
  } finally {
    byId('c-send').disabled = false;
  }
}

export function wire() {
  byId('command-form').addEventListener('submit', send);
  byId('c-cancel').addEventListener('click', () => byId('command').close());
  byId('c-scope').addEventListener('change', () => { byId('c-wanted').textContent = wanted(); });
}
