// A run that was stopped: both rates, the map of a year and the counties; later years are blank.
import { disposeCharts, drawCharts } from './chart.js';
import { h, refill } from './dom.js';
import { mapCard } from './mapcard.js';
import { HUKOU, RESIDENT, countyAt, lastYear, provinceAt } from './model.js';
import { fullName } from './places.js';
import { ratesChart } from './rates.js';

// The last year of every run.
const UNTIL = 2029;
const GUTTER = 16;
const PADDING = 34;
const NARROW = 1000;

/**
 * Puts what was finished into an element.
 * @param facts {run, runList}: the run as listed, and the list
 */
export function showPart(root, model, facts, state, view) {
  disposeCharts(root);
  const { run } = facts;
  const [first, last] = [model.main.years[0], lastYear(model)];
  const axis = Array.from({ length: UNTIL - first + 1 }, (_, i) => first + i);
  const room = root.clientWidth;
  const width = innerWidth > NARROW
    ? Math.floor((room - GUTTER) * 7 / 12) - PADDING : room - PADDING;
  const chip = h('span', { class: 'chip' },
    view.say('chipModel') + (run.scale > 1 ? ` · 1:${run.scale}` : ''));
  const card = (id, title, ...body) => h('section', { class: 'card ' + id, id: 'card-' + id },
    h('div', { class: 'card-head' }, h('h2', null, title), chip.cloneNode(true)), body);
  const rate = indicator => view.format.rate(provinceAt(model.main, indicator, last));
  refill(root,
    h('div', { class: 'sentence', 'data-part': last },
      h('h1', null, view.say('partHead', {
        state: view.say('state-' + run.state), title: run.title[view.lang], year: last,
      })),
      h('p', { class: 'lead' }, view.say('partLead', {
        year: last, rate: rate(RESIDENT), hukou: rate(HUKOU),
      }))),
    h('div', { class: 'row' },
      card('map-card', view.say('map'), mapOfYear(model, axis, width, state, view)),
      h('div', { class: 'column' },
        card('rates', view.say('rates'), ratesChart({ ...model, axis }, view, 320)))),
    facts.runList,
    card('county-card', view.say('counties'), countyYears(model, axis, view)),
    h('p', { class: 'small foot' }, view.say('note')));
  drawCharts(root);
}

/** The map with a choice of the year; years that were not finished cannot be chosen. */
function mapOfYear(model, axis, width, state, view) {
  const { years } = model.main;
  const place = h('div');
  const draw = year => refill(place, mapCard({
    ...model, main: { ...model.main, years: years.slice(0, years.indexOf(year) + 1) },
  }, view, width, state));
  const pick = h('select', {
    class: 'field', style: { flex: 'none', width: '120px' }, 'aria-label': view.say('partYear'), onchange: () => draw(Number(pick.value)),
  }, axis.slice(1).map(year => h('option', {
    value: year, disabled: !years.includes(year), selected: year === years.at(-1),
  }, String(year))));
  draw(years.at(-1));
  return [h('div', { class: 'filter' }, pick), place];
}

function countyYears(model, axis, view) {
  const cells = value => axis.map(year => h('td', { class: 'n num' }, view.format.fixed(
    model.main.years.includes(year) ? value(year) : null, 1)));
  const row = (name, value) => h('tr', null, h('td', null, name), cells(value));
  return [
    h('p', { class: 'cap' }, view.say('partCounties')),
    h('div', { class: 'scroll' }, h('table', { class: 't12 counties' },
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, view.word('county')),
        axis.map(year => h('th', { scope: 'col', class: 'n' }, String(year))))),
      h('tbody', null,
        row(view.say('province'), year => provinceAt(model.main, RESIDENT, year)),
        model.places.counties.map(county => row(fullName(county, view.lang),
          year => countyAt(model.main, RESIDENT, year, county.code)))))),
  ];
}
