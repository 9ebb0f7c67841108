// One household's year under the run on the page: by a rule, an event, a place or its key.
import * as api from './api.js';
import { h, refill } from './dom.js';
import { fullName } from './places.js';

const YEARS = [2025, 2026, 2027, 2028, 2029];
let kinds = null;

/** The card's body: what to ask for, two buttons, the sentences. */
export function householdCard(run, view, model) {
  const told = h('div', { 'aria-live': 'polite' });
  const option = (value, text, now) => h('option', { value, selected: value === now }, text);
  const pick = (word, options) => h('select', {
    class: 'field', 'aria-label': view.say(word), onchange: () => { nth = 0; },
  }, options);
  const year = pick('householdYear', YEARS.map(one => option(one, String(one), YEARS[1])));
  const kind = pick('householdKind');
  const county = pick('householdWhere', [
    option('', view.say('province')),
    ...model.places.counties.map(one => option(one.code, fullName(one, view.lang))),
  ]);
  const key = h('input', {
    class: 'field', size: 11, placeholder: '0x00000000', 'aria-label': view.say('householdKey'),
    onkeydown: event => event.key === 'Enter' && tell(0),
  });
  let nth = 0;
  kinds ??= api.householdKinds();
  kinds.then(all => refill(kind, all.map(one => option(one.kind, one.name[view.lang]))))
    .catch(() => { kinds = null; });

  async function tell(further) {
    refill(told, h('p', { class: 'cap' }, view.say('telling')));
    nth = Math.max(1, nth + further);
    const household = key.value.trim();
    const asked = household ? { household }
      : { kind: kind.value, county: county.value, nth };
    try {
      const story = await api.explain({ run: run.id, year: year.value, ...asked });
      refill(told, story.household ? h('p', { class: 'cap num', id: 'told-household' },
        view.say(story.nth ? 'householdNth' : 'householdOne',
          { key: story.household, n: story.nth, of: story.fitting })) : null,
      h('ul', { class: 'story' }, story.lines.map(line => h('li', null, line[view.lang]))));
    } catch (error) {
      refill(told, h('p', { class: 'alert' },
        error instanceof api.Refused ? error.text(view.lang) : view.say('gone')));
    }
  }

  const button = (id, word, act) =>
    h('button', { class: 'button', type: 'button', id, onclick: act }, view.say(word));
  return [
    h('p', { class: 'cap' }, view.say('householdNote')),
    h('div', { class: 'asking' }, year, kind, county, key,
      button('tell', 'tell', () => tell(0)), button('another', 'another', () => {
        key.value = '';
        tell(1);
      })),
    told,
  ];
}
