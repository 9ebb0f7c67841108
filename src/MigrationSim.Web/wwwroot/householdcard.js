// One household's year under the run on the page, told when asked for.
import * as api from './api.js';
import { h, refill } from './dom.js';

const YEARS = [2025, 2026, 2027, 2028, 2029];

/** The card's body: a choice of the year, a button, the sentences. */
export function householdCard(run, view) {
  const told = h('div', { 'aria-live': 'polite' });
  const year = h('select', { class: 'field', 'aria-label': view.say('householdYear') },
    YEARS.map(one => h('option', { value: one, selected: one === YEARS[1] }, String(one))));
  const tell = async () => {
    refill(told, h('p', { class: 'cap' }, view.say('telling')));
    try {
      const story = await api.explain(run.id, year.value);
      refill(told, h('ul', { class: 'story' },
        story.lines.map(line => h('li', null, line[view.lang]))));
    } catch (error) {
      refill(told, h('p', { class: 'alert' },
        error instanceof api.Refused ? error.text(view.lang) : view.say('gone')));
    }
  };
  return [
    h('p', { class: 'cap' }, view.say('householdNote')),
    h('div', { class: 'filter' }, year,
      h('button', { class: 'button', type: 'button', id: 'tell', onclick: tell },
        view.say('tell'))),
    told,
  ];
}
