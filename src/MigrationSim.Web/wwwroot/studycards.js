// The cards that studies fill: which chapter adds what, and what the scenario costs.
import { chapterRows, yearOf } from './chapters.js';
import { h } from './dom.js';
import { studyBox } from './studies.js';
import { table } from './tables.js';
import { waterfall } from './waterfall.js';

const FEWEST = 39;

/** Below the sentence: how sure it is, or the offer to find out. */
export function doubtPart(model, run, view, done) {
  if (!model.base) return null;
  const { ensemble } = model;
  if (!ensemble) {
    return studyBox(run.id, 'doubt', { ask: 'doubtAsk', why: 'doubtWhy', waits: 'doubtWaits' },
      view, () => done('doubtDone'));
  }
  const n = model.effects.replicates;
  return h('p', { class: 'small' }, view.say('doubtNote', { scale: ensemble.scale }),
    n < FEWEST ? view.word('limitsFew', { fewest: FEWEST }) : '',
    ensemble.failed > 0 ? view.word('limitsFailed', { n: ensemble.failed }) : '');
}

/** The waterfall, or the offer to make it. */
export function chapterPart(model, run, view, done) {
  const { chapters } = model;
  if (!chapters) {
    return h('div', { class: 'hole' },
      studyBox(run.id, 'chapters', {
        ask: 'chaptersAsk', why: 'chaptersWhy', waits: 'chaptersWaits',
      }, view, () => done('chaptersDone')));
  }
  return [
    h('p', { class: 'cap' }, view.say('chaptersNote', { year: yearOf(chapters) })),
    waterfall(model, view, chapterRows(chapters, view)),
    h('p', { class: 'cap' }, view.say('chaptersOne', {
      n: chapters.replicates, scale: chapters.scale,
    })),
  ];
}

const name = lever => lever.split(/[：:；;]/)[0];

/** What the scenario costs more than the baseline, by lever, with its unit costs. */
export function costPart(costs, view) {
  const { format } = view;
  // Millions in the unit of the head: 亿元 or billion CNY.
  const shown = millions => millions / (view.lang === 'zh' ? 100 : 1000);
  const money = millions => format.fixed(shown(millions), 1);
  const levers = costs.levers.filter(lever => Math.abs(lever.high) >= 0.5);
  const sum = key => levers.reduce((all, lever) => all + lever[key], 0);
  const row = (lever, title, units, tags) => [
    title, money(lever.central), format.range(shown(lever.low), shown(lever.high)),
    money(lever.government), units, tags,
  ];
  const total = Object.fromEntries(
    ['central', 'low', 'high', 'government'].map(key => [key, sum(key)]));
  return [
    h('div', { class: 'scroll' }, table([
      { text: view.word('lever') },
      { text: view.word('costSum', { from: costs.from, to: costs.to }), n: true },
      { text: view.word('costRange'), n: true }, { text: view.word('costGovernment'), n: true },
      { text: view.say('costUnit') }, { text: view.word('costTag') },
    ], [
      ...levers.map(lever => row(lever, name(lever.meaning[view.lang]),
        lines(lever.units.map(unit => unitOf(unit, view))),
        lines(lever.units.map(unit => view.word('tag-' + unit.tag))))),
      { total: true, cells: row(total, view.word('road-total'), '', '') },
    ], { caption: view.say('costs') })),
    h('p', { class: 'cap' }, view.say('costNote')),
    uncosted(costs.uncosted, view),
  ];
}

const lines = texts => h('div', null, texts.map(text => h('div', null, text)));

const unitOf = (unit, view) => (unit.low === 1 && unit.high === 1
  ? view.say('per-' + unit.basis)
  : `${view.format.plain(unit.low)}–${view.format.plain(unit.high)} / ${view.say('per-' + unit.basis)}`);

function uncosted(levers, view) {
  if (levers.length === 0) return null;
  return h('details', { class: 'about' },
    h('summary', null, view.say('uncosted', { n: levers.length })),
    h('ul', { class: 'words' }, levers.map(lever => h('li', null, name(lever.meaning[view.lang]),
      h('span', { class: 'small' }, view.lang === 'zh' ? '：' : ': ', lever.because[view.lang])))));
}
