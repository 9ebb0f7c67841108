// The headline: what the baseline reaches first, then what the scenario adds, then the doubt.
import { h } from './dom.js';
import { GAP, HUKOU, RESIDENT, WITHOUT, chances, effect, lastYear, manyPairs, provinceAt }
  from './model.js';

// As it is written, to two digits: nobody adds "0.00 points".
const LEAST = 0.005;
const holdsZero = added => added.low !== null && added.low < LEAST && added.high > -LEAST;

/** The sentence at the head of a page. */
export function headline(model, view) {
  const year = lastYear(model);
  const zh = view.lang === 'zh';
  const rate = run => view.format.rate(provinceAt(run, RESIDENT, year));
  if (!model.base) return alone(model, view, year, rate(model.main));
  const added = effect(model, RESIDENT, year);
  const base = h('span', { class: 'b' }, rate(model.base));
  return h('h1', null,
    zh ? [`按现有趋势，${year} 年湖南常住人口城镇化率约为 `, base, '；']
      : ['On current trends, ', base, ` of Hunan is urban by ${year}; `],
    adds(added, view), chanceWords(model, view));
}

function alone(model, view, year, rate) {
  const value = h('span', { class: model.isBaseline ? 'b' : 's' }, rate);
  if (view.lang === 'zh') {
    return h('h1', null, model.isBaseline ? '按现有趋势，' : `在情景“${view.title(model.main)}”下，`,
      `${year} 年湖南常住人口城镇化率约为 `, value, '。');
  }
  return h('h1', null,
    model.isBaseline ? 'On current trends, about ' : `Under “${view.title(model.main)}”, about `,
    value, ` of Hunan is urban by ${year}.`);
}

/** What the scenario adds, its interval beside it. */
function adds(added, view) {
  const { format } = view;
  const zh = view.lang === 'zh';
  if (holdsZero(added)) {
    const range = format.range(added.low, added.high, 2);
    return zh ? `本方案的影响不能与零区分（${range}）。`
      : `The effect of this scenario cannot be told from zero (${range}).`;
  }
  const size = format.fixed(Math.abs(added.value), 2);
  const doubt = h('span', { class: 'nb' }, added.low === null
    ? (zh ? '（单次运行，无区间）' : ' (a single run, no interval)')
    : (zh ? `（${format.range(added.low, added.high, 2)}）`
      : ` (${format.range(added.low, added.high, 2)})`));
  const strong = h('span', { class: 's' }, zh ? `${size} 个百分点` : `${size} points`);
  if (zh) return [added.value < 0 ? '本方案使其减少 ' : '本方案再增加 ', strong, doubt, '。'];
  return [added.value < 0 ? 'this scenario lowers it by ' : 'this scenario adds ', strong, doubt,
    '.'];
}

function chanceWords(model, view) {
  const known = chances(model);
  if (!known || known.base === null) return null;
  const [from, to] = [view.format.chance(known.base), view.format.chance(known.main)];
  const up = known.main > known.base;
  if (from === to) {
    return view.lang === 'zh' ? `达到 66% 的可能性不变，为 ${to}。`
      : ` The probability of reaching 66% is unchanged at ${to}.`;
  }
  return view.lang === 'zh' ? `达到 66% 的可能性由 ${from} ${up ? '升至' : '降至'} ${to}。`
    : ` The probability of reaching 66% ${up ? 'rises' : 'falls'} from ${from} to ${to}.`;
}

/** Probabilities but for that of the headline, or why there are none. */
function doubt(model, view) {
  const known = chances(model);
  if (!known) {
    return view.word(manyPairs(model) ? 'chancePairs' : 'chanceLater',
      { n: model.effects?.replicates });
  }
  const { chance } = view.format;
  const n = model.effects.replicates;
  return view.word('chanceHolds', { n, ...model.ensemble })
    + view.word('chanceWithout', {
      base: chance(known.baseWithout), main: chance(known.mainWithout),
    })
    + (known.mainPaths === null ? view.word('chanceCentral') : view.word('chancePaths', {
      base: chance(known.basePaths), main: chance(known.mainPaths),
    }));
}

/** The lines below it: the hukou rate, the gap, the rate without relabelling. */
export function lead(model, view) {
  const year = lastYear(model);
  const { format } = view;
  const value = (run, indicator) => provinceAt(run, indicator, year);
  const rate = (run, indicator) => format.rate(value(run, indicator));
  const { main, base } = model;
  if (!base) {
    return view.word(model.isBaseline ? 'leadBaseline' : 'leadAlone', {
      hukou: rate(main, HUKOU), gap: format.fixed(value(main, GAP)), without: rate(main, WITHOUT),
    });
  }
  const gap = effect(model, GAP, year);
  const hukou = effect(model, HUKOU, year);
  const range = hukou.low === null ? '' : view.word('inRange', {
    range: format.range(hukou.low, hukou.high, 2),
  });
  return [
    view.word('leadPair', {
      hukou0: rate(base, HUKOU), hukou1: rate(main, HUKOU), range,
      change: format.points(hukou.value, 2), gap0: format.fixed(value(base, GAP), 2),
      gap1: format.fixed(value(main, GAP), 2),
    }),
    gap.low === null ? view.word('gapOne') : holdsZero(gap) ? view.word('gapUnsure')
      : view.word('gapSure'),
    view.word('leadWithout', { base: rate(base, WITHOUT), main: rate(main, WITHOUT) }),
    doubt(model, view),
  ].join('');
}
