// Moves between prefectures: rows leave, columns receive, the net below.
import { h } from './dom.js';
import { prefectureName } from './places.js';
import { FLOW_BINS, inkOn } from './scales.js';

/** Persons from each place to each in the years after one, summed: matrix[from][to]. */
export function flowSums(run, after) {
  const { codes, years, persons } = run.flows;
  return codes.map((_, i) => codes.map((__, j) => years.reduce(
    (sum, year, t) => sum + (year > after ? persons[t][i * codes.length + j] : 0), 0)));
}

/** The table of the prefectures. */
export function flowTable(run, places, after, view) {
  const sums = flowSums(run, after);
  const prefectures = places.prefectures.filter(p => run.flows.codes.includes(p.code));
  const at = prefectures.map(p => run.flows.codes.indexOf(p.code));
  const name = p => prefectureName(p, view.lang);
  const net = at.map(i => at.reduce((sum, j) => sum + sums[j][i] - sums[i][j], 0));
  return h('table', { class: 'flows num' },
    h('caption', { class: 'vh' }, view.word('flowsHead')),
    h('thead', null, h('tr', null,
      h('td', { class: 'r' }),
      prefectures.map(p => h('th', { scope: 'col' }, view.lang === 'zh'
        ? name(p) : h('span', { class: 'turned' }, name(p)))))),
    h('tbody', null,
      prefectures.map((p, r) => h('tr', null,
        h('th', { scope: 'row', class: 'r' }, name(p)),
        at.map((to, c) => (r === c
          ? h('td', { 'aria-label': view.word('ownCell') })
          : cell(sums[at[r]][to], `${name(p)} → ${name(prefectures[c])}`, view))))),
      h('tr', { class: 'net' },
        h('th', { scope: 'row', class: 'r' }, view.word('netIn')),
        net.map(v => h('td', null, view.format.signedCrowd(v))))));
}

function cell(persons, way, view) {
  const fill = FLOW_BINS.of(persons);
  return h('td', {
    style: { background: fill, color: inkOn(fill) },
    title: `${way}: ${view.format.count(persons)}`,
  }, view.format.crowd(persons));
}
