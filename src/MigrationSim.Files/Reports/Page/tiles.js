// Four figures, each beside its baseline, what is added, and its doubt.
import { h, s } from './dom.js';
import {
  GAP, HUKOU, RESIDENT, WITHOUT, band, chances, effect, lastYear, manyPairs, provinceAt,
} from './model.js';

/** A row of four tiles. */
export function tiles(model, view) {
  const year = lastYear(model);
  return h('div', { class: 'tiles' },
    rateTile(model, view, year, RESIDENT, 'residentRate', '#0A5FA8', withoutLabels),
    rateTile(model, view, year, HUKOU, 'hukouRate', '#7A3A96', hukouNote),
    rateTile(model, view, year, GAP, 'gap', '#445162', () => null),
    chanceTile(model, view));
}

function rateTile(model, view, year, indicator, word, colour, note) {
  const { format } = view;
  const value = provinceAt(model.main, indicator, year);
  const isGap = indicator === GAP;
  const shown = isGap ? [format.fixed(value), h('small', null, ' ' + format.unitOfPoints)]
    : [format.fixed(value), h('small', null, '%')];
  const added = effect(model, indicator, year);
  const base = model.base ? provinceAt(model.base, indicator, year) : null;
  return tile(view.word(word) + ' ' + year, shown, [
    base === null ? null : h('div', { class: 'x num' },
      `${view.word('baselineShort')} ${isGap ? format.fixed(base) : format.rate(base)}`),
    added ? h('div', { class: 'd num' }, format.points(added.value, 2), ' ',
      h('em', null, added.low === null ? '' : `[${format.range(added.low, added.high, 2)}]`))
      : null,
    strip(model, indicator, year, colour, value, base),
    note(model, view, year),
  ], indicator);
}

const tile = (label, value, more, id) => h('div', { class: 'tile', 'data-tile': id },
  h('div', { class: 'l' }, label), h('div', { class: 'v num' }, value), more);

function withoutLabels(model, view, year) {
  const rate = run => view.format.rate(provinceAt(run, WITHOUT, year));
  return h('div', { class: 'x num' }, view.word(model.base ? 'withoutBoth' : 'without', {
    main: rate(model.main), base: model.base ? rate(model.base) : '',
  }));
}

const hukouNote = (_, view) => h('div', { class: 'x' }, view.word('hukouLevel'));

function chanceTile(model, view) {
  const known = chances(model);
  if (!known) {
    const why = view.word(manyPairs(model) ? 'chancePairsShort' : 'chanceUnknown');
    return tile(view.word('chance66'), '–', h('div', { class: 'x' }, why), 'chance');
  }
  const bar = s('svg', { viewBox: '0 0 140 20', width: 140, height: 20, 'aria-hidden': true },
    s('rect', { y: 6, width: 140, height: 8, rx: 4, fill: '#EEF1F4' }),
    s('rect', { y: 6, width: 1.4 * known.main, height: 8, rx: 4, fill: '#0A5FA8' }),
    known.base === null ? null
      : s('rect', { x: 1.4 * known.base - 1, y: 2, width: 2, height: 16, fill: '#5A6675' }));
  return tile(view.word('chance66'), view.format.chance(known.main), [
    known.base === null ? null : h('div', { class: 'x num' },
      `${view.word('baselineShort')} ${view.format.chance(known.base)}`),
    h('div', { class: 'd num' },
      h('em', null, `[${view.format.range(known.low, known.high, 0)}%]`)),
    bar,
    h('div', { class: 'x num' }, view.word('withoutBoth', {
      main: view.format.chance(known.mainWithout), base: view.format.chance(known.baseWithout),
    })),
  ], 'chance');
}

/** A dot with its 95 % bar, a grey tick for the baseline, an orange one for 66 %. */
function strip(model, indicator, year, colour, value, base) {
  const extent = band(model, indicator);
  if (!extent || value === null) return null;
  const t = extent.years.indexOf(year);
  const [low, high] = [extent.low95[t], extent.high95[t]];
  const goal = indicator === RESIDENT ? 66 : null;
  const marks = [low, high, value, base, goal].filter(v => v !== null);
  const [min, max] = [Math.min(...marks), Math.max(...marks)];
  const x = v => 8 + 124 * (v - min) / Math.max(max - min, 1e-9);
  return s('svg', { viewBox: '0 0 140 20', width: 140, height: 20, 'aria-hidden': true },
    s('line', { x1: 4, x2: 136, y1: 10, y2: 10, stroke: '#DDE2E8' }),
    goal === null ? null : s('line', {
      x1: x(goal), x2: x(goal), y1: 1, y2: 19, stroke: '#A84300', 'stroke-width': 1.5,
      'stroke-dasharray': '3 2',
    }),
    base === null ? null : s('line', {
      x1: x(base), x2: x(base), y1: 3, y2: 17, stroke: '#5A6675', 'stroke-width': 1.5,
    }),
    s('line', {
      x1: x(low), x2: x(high), y1: 10, y2: 10, stroke: colour, 'stroke-width': 3, opacity: 0.45,
    }),
    s('circle', { cx: x(value), cy: 10, r: 4.5, fill: colour }));
}
