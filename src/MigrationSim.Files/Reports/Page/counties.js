// All counties as a table: sorted by any column, found by name, taken away as CSV.
import { h, refill } from './dom.js';
import { countyAt, lastYear, less, RESIDENT } from './model.js';
import { fullName, prefectureName, searchText } from './places.js';
import { csv, save } from './tables.js';

const percent = (part, whole) => (whole ? 100 * part / whole : null);

/** Columns: {id, text, n, value(county), show(value)}; id names the column of the CSV. */
export function countyColumns(model, view) {
  const { format } = view;
  const year = lastYear(model);
  const prefectures = model.places.prefectures;
  const at = (run, indicator) => county => countyAt(run, indicator, year, county.code);
  const [main, base] = [at(model.main, RESIDENT), model.base ? at(model.base, RESIDENT) : null];
  const rate = value => format.fixed(value, 1);
  return [
    { id: 'county', text: view.word('county'), value: c => c.code,
      show: (_, c) => fullName(c, view.lang) },
    { id: 'prefecture', text: view.word('prefecture'), value: c => c.prefecture,
      show: (_, c) => prefectureName(prefectures.find(p => p.code === c.prefecture), view.lang) },
    { id: 'residents_2020', text: view.word('residents2020'), n: true,
      value: c => c.residents2020, show: format.crowd },
    { id: 'rate_2010_pct', text: '2010', n: true, show: rate,
      value: c => percent(c.urban2010, c.residents2010) },
    { id: 'rate_2020_pct', text: '2020', n: true, show: rate,
      value: c => percent(c.urban2020, c.residents2020) },
    ...(base ? [
      { id: `rate_${year}_baseline_pct`, text: `${year} ${view.word('baselineShort')}`, n: true,
        value: base, show: rate },
      { id: `rate_${year}_scenario_pct`, text: `${year} ${view.word('scenarioShort')}`, n: true,
        value: main, show: rate },
      { id: `difference_${year}_pp`, text: view.word('difference'), n: true,
        value: c => less(main(c), base(c)), show: v => format.signed(v, 2) },
    ] : [
      { id: `rate_${year}_pct`, text: String(year), n: true, value: main, show: rate },
      { id: `residents_${year}`, text: view.word('residentsIn', { year }), n: true,
        value: at(model.main, 'resident_population'), show: format.crowd },
    ]),
  ];
}

/** The CSV: unrounded, with codes and both names. */
export function countyCsv(model, columns) {
  const figures = columns.slice(2);
  return csv(
    ['geo_code', 'name_zh', 'name_en', 'prefecture_code', ...figures.map(c => c.id)],
    model.places.counties.map(c => [
      c.code, c.zh, c.en, c.prefecture, ...figures.map(column => column.value(c)),
    ]));
}

/** The table with its filter; it sorts by residents, the most first, until told otherwise. */
export function countyTable(model, view) {
  const columns = countyColumns(model, view);
  const state = { column: columns[2], down: true, words: '' };
  const body = h('tbody');
  const heads = columns.map(column => h('th', {
    class: column.n ? 'n' : null, scope: 'col', 'data-column': column.id,
  },
    h('button', {
      class: 'ns', type: 'button', onclick: () => {
        state.down = state.column === column ? !state.down : !!column.n;
        state.column = column;
        fill();
      },
    }, column.text),
    h('span', { class: 'print-only', 'aria-hidden': true }, column.text)));
  function fill() {
    heads.forEach((head, i) => head.setAttribute('aria-sort', columns[i] !== state.column
      ? 'none' : state.down ? 'descending' : 'ascending'));
    refill(body, sorted(model, state).map(county => h('tr', { 'data-code': county.code },
      columns.map(column => h('td', { class: column.n ? 'n num' : null },
        column.show(column.value(county), county))))));
  }
  fill();
  const found = h('input', {
    class: 'field', type: 'search', placeholder: view.word('filterHint'),
    'aria-label': view.word('filterHint'),
    oninput: () => {
      state.words = found.value.trim().toLowerCase();
      fill();
    },
  });
  return [
    h('div', { class: 'filter ns' }, found, h('button', {
      class: 'button', type: 'button',
      onclick: () => save('counties.csv', countyCsv(model, columns)),
    }, view.word('exportCsv'))),
    h('div', { class: 'scroll' }, h('table', { class: 't12 counties' },
      h('caption', { class: 'vh' }, view.word('countyTable')),
      h('thead', null, h('tr', null, heads)), body)),
  ];
}

function sorted(model, { column, down, words }) {
  const sign = down ? -1 : 1;
  return model.places.counties
    .filter(county => !words || searchText(county, model.places.prefectures).includes(words))
    .map(county => [county, column.value(county)])
    .sort(([, a], [, b]) => sign * ((a ?? -Infinity) < (b ?? -Infinity) ? -1
      : (a ?? -Infinity) > (b ?? -Infinity) ? 1 : 0))
    .map(([county]) => county);
}
