// Elements without markup strings: nothing that comes from a record is ever parsed as HTML.
const SVG = 'http://www.w3.org/2000/svg';
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}
export const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
export const s = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
export const byId = (id) => document.getElementById(id);
export const bodyOf = (id) => byId(id).querySelector('.body');
export const empty = (text) => h('p', { class: 'empty' }, text);

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
export const short = (value) => (Number.isFinite(+value) ? compact.format(+value) : '–');
const tick = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
export const axis = (value) => tick.format(value);
export const count = (value) => (Number.isFinite(+value) ? whole.format(+value) : '–');
export const percent = (value) => (Number.isFinite(+value) ? (100 * value).toFixed(+value < 0.1 ? 1 : 0) + ' %' : '–');
export const day = (text) => (text ? String(text).slice(0, 10) : '–');
export const moment = (text) => (text ? String(text).slice(0, 19).replace('T', ' ') : '–');
export const words = (code) => String(code || '').toLowerCase().replaceAll('_', ' ').replace(/\bvar\b/, 'VaR');
export function meter(label, ratio, text) {
  const level = ratio > 1 ? 'bad' : ratio > 0.9 ? 'warn' : '';
  const bar = h('div', { class: 'fill ' + level });
  bar.style.width = Math.max(0, Math.min(1, ratio || 0)) * 100 + '%';
  return h('div', { class: 'meter' }, h('span', {}, label), h('div', { class: 'track' }, bar), h('span', {}, text ?? percent(ratio)));
}
