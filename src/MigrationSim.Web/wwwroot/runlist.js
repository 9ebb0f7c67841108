// The runs on the server: state as glyph and word, what is known of each, and which stand beside.
import { h } from './dom.js';
import { labelled } from './labelled.js';

const SHOWN = 12;
export const MOST_BESIDE = 3;

/**
 * @param runs as the server lists them
 * @param wish its list 'beside' is what the boxes tick
 * @param base the baseline's run, which stands beside all others anyhow
 * @param on what open(id), changed() and cancel(id) are to do
 * @param shown the run on the page, with which only runs of one scale and seed can be compared
 */
export function runList(runs, wish, shown, base, view, on) {
  const rows = runs.slice(0, SHOWN).map(run => {
    const title = run.title[view.lang];
    const may = run.state === 'done' && shown && run.id !== shown.id && run.id !== base
      && run.scale === shown.scale && run.seed === shown.seed && run.run_id !== shown.run_id;
    const isOpen = run.state === 'queued' || run.state === 'running';
    return h('tr', { 'data-run': run.id, 'data-state': run.state },
      h('td', { class: 'state ' + run.state }, view.say('state-' + run.state)),
      h('td', { class: 'run-title' }, (run.state === 'done' || (run.kept && !isOpen)) && run.id !== shown?.id
        ? h('button', {
          class: 'quiet', type: 'button', 'aria-label': view.say('open', { name: title }),
          onclick: () => on.open(run.id),
        }, title) : title),
      h('td', null, note(run, view)),
      h('td', { class: 'n num' }, '1:' + run.scale),
      h('td', { class: 'n' }, isOpen
        ? h('button', { class: 'quiet', type: 'button', onclick: () => on.cancel(run.id) },
          view.say('cancel'))
        : may ? h('input', {
          type: 'checkbox', 'aria-label': view.say('besideRun', { name: title }),
          checked: wish.beside.includes(run.id),
          disabled: !wish.beside.includes(run.id) && wish.beside.length >= MOST_BESIDE,
          onchange: event => {
            wish.beside = event.target.checked
              ? [...wish.beside, run.id] : wish.beside.filter(id => id !== run.id);
            on.changed();
          },
        }) : null));
  });
  return labelled(h('div', { class: 'scroll' }, h('table', { class: 't12 runs' },
    h('thead', null, h('tr', null,
      ['runState', 'runTitle', 'runNote'].map(word => h('th', { scope: 'col' }, view.say(word))),
      ['runScale', 'beside'].map(word => h('th', { scope: 'col', class: 'n' }, view.say(word))))),
    h('tbody', null, rows))));
}

function note(run, view) {
  switch (run.state) {
    case 'done': return view.say('took', { s: view.format.fixed(run.seconds) })
      + ' · ' + run.digest.slice(0, 12);
    case 'failed': return view.lang === 'zh' ? run.fault?.zh : run.fault?.en;
    case 'cancelled': return view.say(run.year ? 'stoppedAt' : 'stopped', { year: run.year });
    case 'incomplete':
      return view.say(run.year ? 'interrupted' : 'interruptedEarly', { year: run.year });
    case 'queued': return view.say('queued', { n: run.ahead });
    default: return run.year ? String(run.year) : '';
  }
}
