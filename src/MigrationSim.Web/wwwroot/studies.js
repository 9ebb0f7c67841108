// The studies of a run, beyond its answer: a button, then how far it is, then its results.
import * as api from './api.js';
import { h, refill, refillBefore } from './dom.js';

const path = (run, kind) => `/runs/${run}/studies` + (kind ? '/' + kind : '');
const isOpen = now => now?.state === 'queued' || now?.state === 'running';

// What this page has begun: left behind, it is stopped; what it made is kept.
let begun = null;

/** Stops what this page began for a run that it no longer shows. */
export function leaveStudies(shown) {
  if (!begun || begun.run === shown) return;
  api.ask(path(begun.run, begun.kind), { method: 'DELETE' }).catch(() => {});
  begun = null;
}

/** Follows a study as long as its box stands in the page; told its events, null for none. */
function follow(run, kind, box, told) {
  const events = new EventSource('/api' + path(run, kind) + '/events');
  const heard = call => message => {
    if (!box.isConnected) return events.close();
    return call(message);
  };
  events.addEventListener('study', heard(message => {
    const now = JSON.parse(message.data);
    if (!isOpen(now)) events.close();
    told(now);
  }));
  events.addEventListener('error', heard(() => told(null)));
}

/**
 * A box that offers a study of a run and shows how far it is.
 * @param words {ask, why, waits}: names of the words for the button, beside it, and at work
 * @param done called when its results are there
 */
export function studyBox(run, kind, words, view, done) {
  const box = h('div', { class: 'study', 'data-study': kind });
  const offer = fault => {
    refill(box, fault ? h('p', { class: 'alert', role: 'alert' }, fault) : null,
      h('button', { class: 'button', type: 'button', onclick: begin }, view.say(words.ask)),
      h('span', { class: 'small' }, view.say(words.why)));
  };
  const fault = error => offer(
    error instanceof api.Refused ? error.text(view.lang) : view.say('gone'));
  let cancel = null;
  const show = now => {
    if (now === null) return;
    if (now.state === 'done') {
      begun = null;
      done();
    } else if (isOpen(now)) progress(now);
    else if (now.state === 'failed') offer(`${now.fault[view.lang]} [${now.fault.code}]`);
    else offer();
  };
  const progress = now => {
    const text = now.state === 'queued' ? view.say('queued', { n: now.ahead })
      : now.count === 0 ? view.say('studyStarts')
        : view.say(words.waits, { done: now.done, count: now.count })
          + (now.seconds_left === null ? ''
            : view.say('left', { s: Math.ceil(now.seconds_left) }));
    // The button stays the same element, so that the focus stays on it.
    cancel ??= h('button', {
      class: 'button', type: 'button', onclick: () => api.ask(path(run, kind), {
        method: 'DELETE',
      }).catch(fault),
    }, view.say('cancel'));
    const parts = [
      h('span', { class: 'small num', 'data-done': now.done }, text),
      h('span', { class: 'bar', 'aria-hidden': true }, h('i', {
        style: { width: `${now.count ? 100 * Math.max(now.done, 0.3) / now.count : 2}%` },
      })),
    ];
    if (cancel.isConnected) refillBefore(cancel, parts);
    else refill(box, parts, cancel);
  };
  async function begin() {
    const had = box.contains(document.activeElement);
    try {
      const view = await api.ask(path(run, kind), { method: 'POST' });
      begun = { run, kind };
      show(view.now);
      if (had) cancel?.focus();
      if (isOpen(view.now)) follow(run, kind, box, show);
    } catch (error) {
      fault(error);
    }
  }
  api.ask(path(run)).then(all => {
    const mine = all.find(study => study.kind === kind);
    if (!mine.can) return refill(box);
    if (isOpen(mine.now)) {
      progress(mine.now);
      follow(run, kind, box, show);
    } else if (mine.now && mine.now.state !== 'done') show(mine.now);
    return null;
  }).catch(() => {});
  offer();
  return box;
}
