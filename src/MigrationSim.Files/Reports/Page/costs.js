// What the scenario costs beyond its baseline: by lever, with the range of the unit costs.
import { h } from './dom.js';
import { table } from './tables.js';

// Millions in the unit of the head: 亿元 or billion CNY.
const inUnit = (millions, view) => millions / (view.lang === 'zh' ? 100 : 1000);

const money = (millions, view) => view.format.fixed(inUnit(millions, view), 1);

// What a lever is, without its scope and its measure.
const name = (lever, view) => lever.meaning[view.lang].split(/[：:；;，]|, /)[0];

/** The table of levers, the cost of a person more, and what has no known cost. */
export function costParts(costs, view) {
  const sum = key => costs.levers.reduce((all, lever) => all + lever[key], 0);
  const row = (lever, title, tag) => [
    title, money(lever.central, view),
    view.format.range(inUnit(lever.low, view), inUnit(lever.high, view)),
    money(lever.government, view), tag,
  ];
  const total = Object.fromEntries(
    ['central', 'low', 'high', 'government'].map(key => [key, sum(key)]));
  return [
    h('div', { class: 'scroll' }, table([
      { text: view.word('lever') },
      { text: view.word('costSum', { from: costs.from, to: costs.to }), n: true },
      { text: view.word('costRange'), n: true }, { text: view.word('costGovernment'), n: true },
      { text: view.word('costTag') },
    ], [
      ...costs.levers.map(lever => row(lever, name(lever, view),
        lever.tag.split(' ').map(tag => view.word('tag-' + tag)).join(view.word('comma')))),
      { total: true, cells: row(total, view.word('road-total'), '') },
    ], { class: 't12 named wide' })),
    h('ul', { class: 'method pairs' }, costs.effects.map(effect =>
      h('li', null, perPerson(effect, view)))),
    costs.uncosted.length === 0 ? null : uncosted(costs.uncosted, view),
  ];
}

// Paper has no room for all their names; the table that has them is named there instead.
const uncosted = (levers, view) => h('p', { class: 'cap' },
  view.word('uncosted', { n: levers.length }),
  h('span', { class: 'ns' }, levers.map(lever => name(lever, view)).join(view.word('comma'))
    + view.word('stop')),
  h('span', { class: 'print-only' }, view.word('uncostedTable')));

/** Thousand CNY a person, in 10,000 CNY in Chinese. */
function perPerson(effect, view) {
  const slots = {
    who: view.word('payers-' + effect.payers), what: view.word('effect-' + effect.indicator),
  };
  if (effect.central === null) {
    return view.word('perPersonNone', { ...slots, why: view.word('verdict-' + effect.verdict) });
  }
  const shown = value => value / (view.lang === 'zh' ? 10 : 1);
  return view.word('perPerson', {
    ...slots, value: view.format.fixed(shown(effect.central), 1),
    range: view.format.range(shown(effect.low), shown(effect.high)),
  });
}
