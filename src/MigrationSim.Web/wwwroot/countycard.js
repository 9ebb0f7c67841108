// A county's own figures: two censuses, and the last year with and without the scenario.
import { h } from './dom.js';
import { HUKOU, RESIDENT, countyAt, lastYear } from './model.js';
import { fullName, prefectureName } from './places.js';
import { table } from './tables.js';

/** The card's body for the selected county, or what to do where none is. */
export function countyCard(model, code, view) {
  const { counties, prefectures } = model.places;
  const county = counties.find(c => c.code === code);
  if (!county) return h('p', { class: 'cap' }, view.word('readoutHint'));
  const { format } = view;
  const year = lastYear(model);
  const runs = [model.base, model.main].filter(Boolean);
  const at = indicator => runs.map(run => countyAt(run, indicator, year, code));
  const rate = (urban, all) => (all ? format.rate(100 * urban / all) : '–');
  return [
    h('p', null, h('b', null, fullName(county, view.lang)), ' ',
      prefectureName(prefectures.find(p => p.code === county.prefecture), view.lang),
      ' · ', h('span', { class: 'num' }, code)),
    table([
      { text: '' }, { text: '2010', n: true }, { text: '2020', n: true },
      ...runs.map(run => ({
        text: `${year} ${view.word(run === model.main ? 'scenarioShort' : 'baselineShort')}`,
        n: true,
      })),
    ], [
      [view.say('countyResidents'), format.crowd(county.residents2010),
        format.crowd(county.residents2020), ...at('resident_population').map(format.crowd)],
      [view.word('residentRate'), rate(county.urban2010, county.residents2010),
        rate(county.urban2020, county.residents2020), ...at(RESIDENT).map(v => format.rate(v))],
      [view.word('hukouRate'), '–', '–', ...at(HUKOU).map(v => format.rate(v))],
    ], { caption: fullName(county, view.lang) }),
    h('p', { class: 'cap' }, view.say('countyCensus')),
  ];
}
