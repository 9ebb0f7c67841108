// The map with its choice of contents, its search and the line that tells what is selected.
import { countyMap } from './cartogram.js';
import { h, refill } from './dom.js';
import { legend } from './legend.js';
import { RESIDENT, countyAt, lastYear, less } from './model.js';
import { REGIONS, fullName, prefectureName, searchText } from './places.js';
import { DIFFERENCE_BINS, GROWTH_BINS, RATE_BINS, RISE_BINS } from './scales.js';

const percentChange = (now, then) => (now === null || !then ? null : 100 * (now / then - 1));

/** What can be shown: {id, text, unit, scale, value(code), format}. */
export function mapContents(model, view) {
  const { format, word } = view;
  const year = lastYear(model);
  const { main, base } = model;
  const from = main.years[0];
  const name = view.title(main);
  const at = (run, indicator, t) => code => countyAt(run, indicator, t, code);
  const rate = at(main, RESIDENT, year);
  const facts = Object.fromEntries(model.places.counties.map(c => [c.code, c]));
  return [
    { id: 'rate', text: word('map-rate', { year, name }), unit: '%', scale: RATE_BINS,
      value: rate, format: v => format.rate(v) },
    base ? { id: 'difference', text: word('map-difference', { year, name }),
      unit: format.unitOfPoints, scale: DIFFERENCE_BINS,
      value: code => less(rate(code), countyAt(base, RESIDENT, year, code)),
      format: v => format.points(v, 2) } : null,
    { id: 'rate2020', text: word('map-rate2020'), unit: '%', scale: RATE_BINS, isCensus: true,
      value: code => 100 * facts[code].urban2020 / facts[code].residents2020,
      format: v => format.rate(v) },
    { id: 'rise', text: word('map-rise', { from, year, name }), unit: format.unitOfPoints,
      scale: RISE_BINS, format: v => format.points(v),
      value: code => less(rate(code), countyAt(main, RESIDENT, from, code)) },
    { id: 'growth', text: word('map-growth', { from, year, name }), unit: '%',
      scale: GROWTH_BINS, format: v => (v === null ? '–' : format.signed(v) + '%'),
      value: code => percentChange(at(main, 'resident_population', year)(code),
        at(main, 'resident_population', from)(code)) },
  ].filter(Boolean);
}

/** The regions' tints. */
export const regionKey = view => h('div', { class: 'regions' }, REGIONS.map(region =>
  h('span', null,
    h('i', { style: { background: region.tint, border: '1px solid ' + region.edge } }),
    region[view.lang])));

/** The whole card; width in pixels. State {content, selected} may be kept by the caller. */
export function mapCard(model, view, width, state = {}) {
  const contents = mapContents(model, view);
  const content = () => contents.find(c => c.id === state.content) ?? contents[0];
  const place = h('div');
  const scale = h('div', { class: 'legend-row' });
  const told = h('p', { class: 'readout', 'aria-live': 'polite' });
  const draw = focused => {
    const shown = content();
    refill(scale, h('div', null, h('div', { class: 'legend-title' }, shown.text),
      legend(shown.scale, shown.unit, view, width < 420 ? 34 : 40)),
    model.boundaries ? null : regionKey(view));
    refill(place, countyMap(model, {
      ...shown, label: shown.text, width, selected: state.selected, select,
    }, view));
    refill(told, readout(model, shown, state.selected, view));
    if (focused) place.querySelector(`[data-code="${focused}"]`)?.focus();
  };
  function select(code) {
    const held = place.querySelector('.county:focus')?.dataset.code;
    state.selected = state.selected === code ? null : code;
    draw(code ?? held);
  }
  draw(null);
  const frame = model.boundaries
    ? view.word('bordersNote', { name: model.boundaries.name }) : view.word('mapNote');
  return [
    controls(model, contents, content, state, draw, view), scale, place, told,
    h('p', { class: 'cap' }, frame),
  ];
}

function controls(model, contents, content, state, draw, view) {
  const pick = h('select', {
    class: 'field', 'aria-label': view.word('mapPick'), onchange: () => {
      state.content = pick.value;
      draw(null);
    },
  }, contents.map(c => h('option', { value: c.id, selected: c.id === content().id }, c.text)));
  const options = h('datalist', { id: 'county-names' }, model.places.counties.map(c =>
    h('option', { value: fullName(c, view.lang) })));
  const find = h('input', {
    class: 'field', type: 'search', list: 'county-names', placeholder: view.word('findCounty'),
    'aria-label': view.word('findCounty'), onchange: () => {
      const words = find.value.trim().toLowerCase();
      const hit = words && model.places.counties.find(c =>
        fullName(c, view.lang).toLowerCase() === words)
        || words && model.places.counties.find(c =>
          searchText(c, model.places.prefectures).includes(words));
      state.selected = hit ? hit.code : null;
      draw(null);
    },
  });
  return h('div', { class: 'filter ns' }, pick, find, options);
}

/** Name, prefecture, value, rank and residents of the selected county. */
function readout(model, shown, code, view) {
  const county = model.places.counties.find(c => c.code === code);
  if (!county) return h('span', { class: 'ns' }, view.word('readoutHint'));
  const { counties, prefectures } = model.places;
  const value = shown.value(code);
  const rank = 1 + counties.filter(c => shown.value(c.code) > value).length;
  const prefecture = prefectures.find(p => p.code === county.prefecture);
  return [
    h('b', null, fullName(county, view.lang)), ' ', prefectureName(prefecture, view.lang), ' · ',
    h('b', { class: 'num' }, shown.format(value)), ' · ',
    view.word('readout', { rank, n: counties.length }), ' · ',
    view.format.persons(county.residents2020), ' (2020)',
  ];
}
