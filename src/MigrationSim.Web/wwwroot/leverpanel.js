// The panel of levers, by chapter of the plan: each a slider, a number, where it stands and should.
import { h, refill } from './dom.js';

const DIGITS = 4;

/**
 * Fills the panel.
 * @param facts {levers, chapters}; wish: the set values; own(lever): the scenario's value
 * @param changed called with a lever and its new value, or null for the scenario's own
 */
export function leverPanel(panel, facts, wish, own, view, changed) {
  const groups = [
    ...facts.chapters.map(chapter => ({
      title: chapter.title[view.lang],
      levers: facts.levers.filter(lever => lever.chapter === chapter.chapter),
    })),
    {
      title: view.say('assumptions'), closed: true,
      levers: facts.levers.filter(lever => lever.kind === 'assumption'),
    },
  ].filter(group => group.levers.length > 0);
  refill(panel, groups.map((group, i) => groupOf(group, i === 0, wish, own, view, changed)));
}

function groupOf(group, first, wish, own, view, changed) {
  const count = h('span', { class: 'count' });
  const tell = () => {
    const k = group.levers.filter(lever => lever.lever in wish.set).length;
    refill(count, view.say(k ? 'tuned' : 'untuned', { n: group.levers.length, k }));
    count.classList.toggle('tuned', k > 0);
  };
  tell();
  const isOpen = first || group.levers.some(lever => lever.lever in wish.set);
  return h('details', { class: 'chapter', open: isOpen },
    h('summary', null, h('b', null, group.title), count),
    group.levers.map(lever => row(lever, wish, own, view, (name, value) => {
      changed(name, value);
      tell();
    })));
}

/**
 * How strong the evidence behind a lever is, from the tags of its source: three where the lever's
 * own numbers are from a source, two where one bears on it, one where all is assumed.
 */
const strengthOf = source => (/^\[S\]/.test(source) ? 3 : /\[[SMD]\]/.test(source) ? 2 : 1);

function evidence(lever, view) {
  const k = strengthOf(lever.source);
  return h('span', { class: 'evidence' }, view.say('evidence'), ' ',
    h('span', { role: 'img', 'aria-label': view.say('evidenceOf', { k }) },
      '●'.repeat(k) + '○'.repeat(3 - k)));
}

export const nameOf = (lever, lang) => lever.meaning[lang].split(/[：:；;]/)[0];

function row(lever, wish, own, view, changed) {
  const name = nameOf(lever, view.lang);
  const { plain } = view.format;
  const span = lever.max - lever.min;
  const at = value => `${100 * (value - lever.min) / span}%`;
  const slider = h('input', {
    type: 'range', min: lever.min, max: lever.max, step: 'any', 'aria-label': name,
  });
  const number = h('input', {
    type: 'number', class: 'number num', min: lever.min, max: lever.max, step: 'any',
    'aria-label': view.say('value', { name }),
  });
  const track = h('i', { class: 'track', 'aria-hidden': true });
  const reset = h('button', {
    class: 'quiet', type: 'button', onclick: () => set(null),
  }, view.say('reset'));
  const box = h('div', { class: 'lever', 'data-lever': lever.lever },
    h('div', { class: 'lever-head' }, h('span', null, name),
      h('span', { class: 'set' }, number, h('small', null, lever.unit[view.lang]))),
    h('div', { class: 'slide' }, track,
      h('i', { class: 'tick', style: { left: at(lever.baseline) }, 'aria-hidden': true }),
      h('i', { class: 'goal', style: { left: at(lever.goal) }, 'aria-hidden': true }), slider),
    h('details', { class: 'lever-more' },
      h('summary', null, view.say('baseGoal', {
        base: plain(lever.baseline), goal: plain(lever.goal),
      }), ' · ', evidence(lever, view)),
      h('p', null, lever.meaning[view.lang]),
      h('p', null, view.say('range', {
        min: plain(lever.min), max: plain(lever.max), unit: lever.unit[view.lang],
      })),
      h('p', null, view.say('source', { source: lever.source })),
      lever.items.length ? h('p', null, view.say('items', { items: lever.items.join(', ') })) : null),
    reset);
  const show = () => {
    const value = wish.set[lever.lever] ?? own(lever);
    const isSet = lever.lever in wish.set;
    slider.value = value;
    slider.setAttribute('aria-valuetext', `${plain(value)} ${lever.unit[view.lang]}`);
    number.value = value;
    number.style.width = `${String(value).length + 1.5}ch`;
    reset.hidden = !isSet;
    box.classList.toggle('changed', isSet);
    const [a, b] = [lever.baseline, value].sort((x, y) => x - y);
    track.style.left = at(a);
    track.style.width = `${100 * (b - a) / span}%`;
  };
  function set(value) {
    if (value === null) delete wish.set[lever.lever];
    else {
      const kept = Number(Math.min(lever.max, Math.max(lever.min, value)).toPrecision(DIGITS));
      if (kept === own(lever)) delete wish.set[lever.lever];
      else wish.set[lever.lever] = kept;
    }
    show();
    changed(lever.lever, value);
  }
  slider.addEventListener('input', () => set(Number(slider.value)));
  slider.addEventListener('dblclick', () => set(null));
  slider.addEventListener('keydown', event => {
    if (event.key === 'Backspace') set(null);
  });
  number.addEventListener('change', () =>
    set(number.value === '' ? null : Number(number.value)));
  show();
  return box;
}
