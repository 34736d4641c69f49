import { s, axis } from './dom.js';
const W = 340, H = 128, LEFT = 46, BOTTOM = 18, TOP = 8;

/** Lines over time with a limit. points: rows; lines: [{column, kind, name}], values null are gaps. */
export function timeChart(points, lines, title) {
  const times = points.map((p) => p[0]);
  const from = times[0], to = times[times.length - 1];
  let top = 0;
  for (const p of points) for (const l of lines) if (p[l.column] > top) top = p[l.column];
  top = top * 1.08 || 1;
  const x = (t) => LEFT + ((t - from) / Math.max(1, to - from)) * (W - LEFT - 6);
  const y = (v) => TOP + (1 - v / top) * (H - TOP - BOTTOM);
  const path = (column) => {
    let d = '', pen = false;
    for (const p of points) {
      const v = p[column];
      if (v === null || v === undefined) { pen = false; continue; }
      d += (pen ? 'L' : 'M') + x(p[0]).toFixed(1) + ' ' + y(v).toFixed(1);
      pen = true;
    }
    return d;
  };
  const chart = s('svg', { viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': title });
  for (const part of [0, 0.5, 1]) {
    const v = top * part / 1.08;
    chart.append(s('line', { class: 'axis', x1: LEFT, x2: W - 6, y1: y(v), y2: y(v) }),
      s('text', { x: LEFT - 5, y: y(v) + 4, 'text-anchor': 'end' }, axis(v)));
  }
  const first = lines[0];
  if (points.length > 1) chart.append(s('path', { class: 'area', d: path(first.column) + `L${x(to).toFixed(1)} ${y(0)}L${x(from).toFixed(1)} ${y(0)}Z` }));
  for (const l of lines) chart.append(s('path', { class: 'line ' + (l.kind || ''), d: path(l.column) }));
  const label = (t) => new Date(t).toISOString().slice(0, 10);
  chart.append(s('text', { x: LEFT, y: H - 4 }, label(from)), s('text', { x: W - 6, y: H - 4, 'text-anchor': 'end' }, label(to)));
  return chart;
}

/** Losses side by side, the largest first; each bar is also written as a number. */
export function waterfall(rows, title) {
  const height = 26 * rows.length + 8, width = 520, left = 190;
  const top = Math.max(...rows.map((r) => Math.abs(r.value)), 1);
  const chart = s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  rows.forEach((row, i) => {
    const w = (Math.abs(row.value) / top) * (width - left - 90);
    chart.append(s('text', { x: left - 8, y: 26 * i + 18, 'text-anchor': 'end' }, row.name),
      s('rect', { class: row.value > 0 ? 'loss' : 'gain', x: left, y: 26 * i + 5, width: Math.max(1, w), height: 17, rx: 3 }),
      s('text', { x: left + w + 6, y: 26 * i + 18 }, row.text));
  });
  return chart;
}

/** Steps that add up: each bar begins where the one before it ended, the total stands on the ground. */
export function cascade(steps, title) {
  const width = 520, height = 150, bottom = 30, gap = 12, bar = (width - gap) / steps.length - gap;
  const ends = [];
  steps.reduce((sum, step) => { const end = step.total ? step.value : sum + step.value; ends.push([step.total ? 0 : sum, end]); return end; }, 0);
  const top = Math.max(...ends.flat(), 1), low = Math.min(...ends.flat(), 0);
  const y = (v) => 16 + ((top - v) / (top - low)) * (height - bottom - 16);
  const chart = s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
  chart.append(s('line', { class: 'axis', x1: 0, x2: width, y1: y(0), y2: y(0) }));
  steps.forEach((step, i) => {
    const [from, to] = ends[i], x = gap + i * (bar + gap);
    chart.append(s('rect', { class: step.value < 0 ? 'gain' : 'loss', x, y: Math.min(y(from), y(to)), width: bar, height: Math.max(1, Math.abs(y(from) - y(to))), rx: 3 }),
      s('text', { x: x + bar / 2, y: Math.min(y(from), y(to)) - 4, 'text-anchor': 'middle' }, axis(step.value)),
      s('text', { x: x + bar / 2, y: height - 8, 'text-anchor': 'middle' }, step.name));
  });
  return chart;
}

/** Topics, processors and stores in columns by distance from the inputs. */
export function topologyGraph(graph, lag) {
  const inEdges = new Map(graph.nodes.map((n) => [n.id, []]));
  graph.edges.forEach((e) => inEdges.get(e.to).push(e.from));
  const level = new Map();
  const rank = (id, seen) => {
    if (level.has(id)) return level.get(id);
    if (seen.has(id)) return 0;
    seen.add(id);
    const above = inEdges.get(id).map((from) => rank(from, seen) + 1);
    const value = above.length ? Math.max(...above) : 0;
    level.set(id, value);
    return value;
  };
  graph.nodes.forEach((n) => rank(n.id, new Set()));
  const columns = [];
  graph.nodes.forEach((n) => (columns[level.get(n.id)] ||= []).push(n));
  const cw = 205, rh = 46, bw = 165, bh = 34;
  const rows = Math.max(...columns.map((c) => (c || []).length));
  const place = new Map();
  columns.forEach((column, i) => column?.forEach((n, j) => place.set(n.id, [12 + i * cw, 12 + j * rh + ((rows - column.length) * rh) / 2])));
  const chart = s('svg', { viewBox: `0 0 ${columns.length * cw} ${rows * rh + 20}`, role: 'img', 'aria-label': 'Topics, processors and stores, colored by lag' });
  for (const e of graph.edges) {
    const [x1, y1] = place.get(e.from), [x2, y2] = place.get(e.to);
    const a = x1 + bw, b = y1 + bh / 2, d = y2 + bh / 2, m = (a + x2) / 2;
    chart.append(s('path', { class: 'edge', d: `M${a} ${b}C${m} ${b} ${m} ${d} ${x2} ${d}` }));
  }
  for (const n of graph.nodes) {
    const [px, py] = place.get(n.id);
    const behind = n.kind === 'topic' ? lag[n.name] : undefined;
    const state = behind ? (behind.seconds > 10 ? 'late' : behind.seconds > 2 ? 'slow' : '') : '';
    const note = behind ? `${behind.seconds < 0.1 ? 'no lag' : behind.seconds.toFixed(1) + ' s behind'}` : n.kind;
    const name = n.name.length > 23 ? n.name.slice(0, 22) + '…' : n.name;
    chart.append(s('g', { class: `node ${n.kind} ${state}`, transform: `translate(${px} ${py})` },
      s('title', {}, n.name), s('rect', { width: bw, height: bh, rx: n.kind === 'processor' ? 3 : 9 }),
      s('text', { x: 9, y: 15 }, name), s('text', { class: 'small', x: 9, y: 28 }, note)));
  }
  return chart;
}
