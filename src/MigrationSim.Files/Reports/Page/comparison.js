// Several runs beside each other: their rates, what they add, small maps of the difference.
import { countyMap } from './cartogram.js';
import { h } from './dom.js';
import { legend } from './legend.js';
import { GAP, HUKOU, RESIDENT, countyAt, effect, effectOfPart, lastYear, less, provinceAt }
  from './model.js';
import { DIFFERENCE_BINS } from './scales.js';
import { table } from './tables.js';

const LETTERS = ['A', 'B', 'C', 'D'];
const COLOURS = ['#0A5FA8', '#B04A00', '#00735C', '#8E3A80'];
const MOST = 4;

const letter = i => (i < MOST
  ? h('span', { class: 'letter', style: { background: COLOURS[i] } }, LETTERS[i]) : null);

/** The table of all runs, the main one first. */
export function comparisonTable(model, view) {
  const year = lastYear(model);
  const { format } = view;
  const runs = [model.main, ...model.parts, ...model.others];
  const value = (run, indicator) => provinceAt(run, indicator, year);
  const over = run => (run === model.main ? effect(model, RESIDENT, year)
    : effectOfPart(model, run, RESIDENT, year)).value;
  const row = (run, mark) => [
    h('span', null, mark, ' ', view.title(run)),
    format.rate(value(run, RESIDENT), 2),
    model.base ? format.signed(over(run), 2) : null,
    format.rate(value(run, HUKOU), 2), format.fixed(value(run, GAP), 2),
    format.crowd(value(run, 'resident_population')),
  ].filter(cell => cell !== null);
  return table([
    { text: view.word('run') }, { text: view.word('residentRate') + ' ' + year, n: true },
    model.base ? { text: view.word('againstBase'), n: true } : null,
    { text: view.word('hukouRate'), n: true }, { text: view.word('gap'), n: true },
    { text: view.word('residentsIn', { year }), n: true },
  ].filter(Boolean), [
    ...(model.base ? [model.base].map(run => [
      view.title(run), format.rate(value(run, RESIDENT), 2), '', format.rate(value(run, HUKOU), 2),
      format.fixed(value(run, GAP), 2), format.crowd(value(run, 'resident_population')),
    ]) : []),
    ...runs.map((run, i) => row(run, letter(i))),
  ], { class: 't12 named' });
}

/** Maps of the difference of up to four runs, one scale for all. */
export function smallMaps(model, view, width) {
  if (!model.base || !(model.map || model.boundaries)) return null;
  const year = lastYear(model);
  const runs = [model.main, ...model.parts, ...model.others].slice(0, MOST);
  const maps = runs.map((run, i) => h('div', null,
    h('div', { class: 'small-title' }, letter(i), ' ', view.title(run)),
    countyMap(model, {
      bare: true, scale: DIFFERENCE_BINS, width: width / 4,
      label: view.word('map-difference', { name: view.title(run), year }),
      value: code => less(countyAt(run, RESIDENT, year, code),
        countyAt(run === model.main ? model.base : model.single, RESIDENT, year, code)),
      format: v => view.format.points(v, 2),
    }, view)));
  return [h('div', { class: 'four' }, maps),
    legend(DIFFERENCE_BINS, view.format.unitOfPoints, view, 42)];
}
