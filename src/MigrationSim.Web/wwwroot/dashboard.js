// The dashboard: what the user wants, the runs it takes, and when what is shown.
import * as api from './api.js';
import { showBoard } from './board.js';
import { dashWords } from './dashwords.js';
import { h, refill, refillBefore } from './dom.js';
import { leverPanel } from './leverpanel.js';
import { opened } from './model.js';
import { showPart } from './partboard.js';
import { MOST_BESIDE, runList } from './runlist.js';
import { leaveStudies } from './studies.js';
import { viewIn } from './view.js';
import { PLAN, hashOf, orderOf, wishOf } from './wish.js';

const QUICK = 20;
const FULL = 1;
const SEED = 1;
const PAUSE_MS = 300;
const LIST_MS = 4000;

const root = document.getElementById('dashboard');
const ownLanguage = navigator.language.startsWith('zh') ? 'zh' : 'en';
let wish = wishOf(location.hash, ownLanguage);
let facts = null;
let shown = null;
let listed = [];
let turn = 0;
let pending = null;
let timer = 0;
const parts = {};

const view = () => {
  const shared = viewIn(wish.lang);
  return { ...shared, say: dashWords(wish.lang) };
};
const scenario = () => facts.scenarios.find(s => s.name === wish.base) ?? facts.scenarios[0];
const own = lever =>
  scenario().settings.find(s => s.lever === lever.lever)?.value ?? lever.baseline;
const changedTitle = (lang, slots) => dashWords(lang)('changedTitle', slots);

function keep() {
  history.replaceState(null, '', hashOf(wish));
}

/** The whole page in the wish's language. */
function build() {
  const v = view();
  document.documentElement.lang = wish.lang === 'zh' ? 'zh-CN' : 'en';
  document.title = 'MigrationSim · ' + v.say('title');
  parts.status = h('div', { class: 'status', role: 'status', 'aria-live': 'polite' });
  parts.board = h('div', { class: 'board' });
  parts.panel = h('div', { class: 'panel' });
  parts.toggle = h('button', {
    class: 'button adjust', type: 'button', 'aria-expanded': 'false', onclick: () => openSheet(),
  });
  parts.aside = h('aside', { 'aria-label': v.say('levers') }, picks(v), parts.panel, runBar(v));
  parts.links = h('details', { class: 'menu' });
  refill(root,
    h('a', { class: 'skip', href: '#', onclick: event => {
      event.preventDefault();
      parts.main.focus();
    } }, v.say('skip')),
    topBar(v), parts.aside,
    parts.main = h('main', { tabindex: -1 }, parts.status, parts.board), parts.toggle,
    parts.told = h('p', { class: 'vh', role: 'status' }));
  panel();
  say();
  if (shown) board();
  else refill(parts.board, h('p', { class: 'empty' }, v.say('empty')));
}

function topBar(v) {
  const button = (lang, text) => h('button', {
    type: 'button', 'data-lang': lang, lang: lang === 'zh' ? 'zh-CN' : 'en',
    'aria-pressed': String(wish.lang === lang), onclick: () => {
      wish.lang = lang;
      keep();
      build();
      root.querySelector(`[data-lang="${lang}"]`)?.focus();
    },
  }, text);
  const told = h('span', { class: 'small', role: 'status' });
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    refill(told, v.say(done ? 'linked' : 'notLinked'));
  };
  return h('header', null, h('b', { class: 'brand' }, 'Migration', h('i', null, 'Sim')),
    h('span', { class: 'small subtitle' }, v.say('title')), told,
    h('span', { class: 'switch', role: 'group', 'aria-label': v.say('language') },
      button('zh', '中文'), button('en', 'EN')),
    h('button', { class: 'button', type: 'button', id: 'copy', onclick: copy }, v.say('link')),
    parts.links);
}

function downloads(v) {
  const link = (path, word, save) => h('a', {
    href: path, download: save ? '' : null, target: save ? null : '_blank', rel: 'noreferrer',
  }, v.say(word));
  const below = shown?.run.state === 'done' ? '/api/runs/' + shown.run.id : null;
  const against = shown && shown.base !== shown.run.id ? '?base=' + shown.base : '';
  refill(parts.links, h('summary', { class: 'button' }, v.say('downloads')),
    h('div', { class: 'menu-list' }, below ? [
      link(below + '/scenario', 'downScenario', true), link(below + '/tables.zip', 'downTables', true),
      link(below + '/report.html' + against, 'downReport', true)]
      : shown?.run.digest ? h('span', { class: 'small' }, v.say('writing')) : null,
    link('/api/openapi.json', 'api', false)));
}

function picks(v) {
  const option = (value, text, now) => h('option', { value, selected: value === now }, text);
  const name = place => (place.name.zh === place.where
    ? v.say('group', { name: place.where }) : place.name[wish.lang]);
  const base = h('select', {
    class: 'field', id: 'base', onchange: () => {
      wish.base = base.value;
      wish.set = {};
      panel();
      want(QUICK, 0);
    },
  }, facts.scenarios.map(s => option(s.name, s.title[wish.lang], scenario().name)));
  const where = h('select', {
    class: 'field', id: 'where', onchange: () => {
      wish.where = where.value;
      if (Object.keys(wish.set).length > 0) want(QUICK, 0);
      else keep();
    },
  }, option(PLAN, v.say('wherePlan'), wish.where),
  facts.places.map(place => option(place.where, `${name(place)} (${place.counties})`, wish.where)));
  return h('div', { class: 'picks' },
    h('label', { for: 'base' }, v.say('scenario')), base,
    h('label', { for: 'where' }, v.say('where')), where);
}

function runBar(v) {
  return h('div', { class: 'run-bar' },
    h('button', {
      class: 'button primary', type: 'button', id: 'quick', onclick: () => want(QUICK, 0),
    }, v.say('quick')),
    h('button', { class: 'button', type: 'button', id: 'full', onclick: () => want(FULL, 0) },
      v.say('full')),
    h('button', { class: 'button close', type: 'button', onclick: () => openSheet(false) },
      v.say('close')),
    h('p', { class: 'small' }, v.say('cost')));
}

function openSheet(open = !parts.aside.classList.contains('open')) {
  parts.aside.classList.toggle('open', open);
  parts.toggle.setAttribute('aria-expanded', String(open));
  (open ? parts.aside.querySelector('select') : parts.toggle).focus();
}

function panel() {
  const v = view();
  const tell = () => refill(parts.toggle, v.say('adjust', { n: Object.keys(wish.set).length }));
  leverPanel(parts.panel, facts.levers, wish, own, v, () => {
    tell();
    want(QUICK, PAUSE_MS);
  });
  tell();
}

/** The baseline's run of a scale and seed, if it is there. */
const baseline = (scale, seed = SEED) => listed.find(r => r.name === 'baseline'
  && r.state === 'done' && r.scale === scale && r.seed === seed);

/** Asks for a run of the wish after a pause; the last one asked for counts. */
function want(scale, pause) {
  delete wish.run;
  keep();
  parts.board.classList.add('stale');
  clearTimeout(timer);
  timer = setTimeout(() => run(scale), pause);
}

async function run(scale) {
  const mine = ++turn;
  const before = pending;
  pending = null;
  if (before && before.scale === QUICK) api.cancel(before.id).catch(() => {});
  try {
    const base = baseline(scale) ?? await api.order({ scenario: 'baseline', scale });
    const main = await api.order(
      orderOf(wish, scenario(), facts.levers.levers, changedTitle, scale));
    if (mine !== turn) {
      if (scale === QUICK && main.state !== 'done') api.cancel(main.id).catch(() => {});
      return;
    }
    const words = differing(main.id, base.id);
    const stop = () => Promise.all(
      [main, base].filter(one => !one.digest).map(one => api.cancel(one.id)));
    for (const one of [base, main]) {
      if (one.digest) continue;
      pending = one;
      const end = await api.follow(
        one.id, event => mine === turn && say({ ...one, event, stop }), written);
      if (mine !== turn) return;
      if (!end.answered && end.state !== 'done') {
        pending = null;

        // Without the one, nobody looks at the other.
        if (one !== main && main.state !== 'done') await api.cancel(main.id);
        await list();
        say({ ...listed.find(r => r.id === one.id) ?? one, event: end });
        fillList();
        return;
      }
    }
    pending = null;
    await show(main, base.id, mine, words);
  } catch (error) {
    if (mine === turn) refuse(error);
  }
}

/** Shows a run of the list, beside the baseline of its scale and seed if there is one. */
function openRun(id) {
  const run = listed.find(r => r.id === id);
  wish.run = id;
  if (!run.digest) return openPart(run, ++turn).catch(refuse);
  return show(run, baseline(run.scale, run.seed)?.id ?? id, ++turn).catch(refuse);
}

/** Loads the finished years of a run that was stopped. */
async function openPart(run, mine) {
  const data = await api.data(run.id, run.id, []);
  if (mine !== turn) return;
  shown = { run, base: run.id, model: opened(data) };
  keep();
  say();
  board();
}

// What differs does not depend on results: it is asked for while they are made.
function differing(id, base) {
  const words = api.difference(base === id ? 'baseline' : base, id);
  words.catch(() => {});
  return words;
}

/** Loads the run with those beside it; a run that cannot stand beside is left out. */
async function show(main, base, mine, words = differing(main.id, base)) {
  const listing = list();
  if (wish.beside.length > 0) await listing;
  const { id } = main;
  const can = other => listed.some(r => r.id === other && r.state === 'done'
    && r.id !== id && r.id !== base
    && r.scale === main.scale && r.seed === main.seed && r.run_id !== main.run_id);
  wish.beside = wish.beside.filter(can).slice(0, MOST_BESIDE);
  const [data, differs] =
    await Promise.all([api.data(id, base, wish.beside), words, listing]);
  if (mine !== turn) return;
  leaveStudies(id);
  shown = {
    run: listed.find(r => r.id === id) ?? main, base, model: opened(data), words: differs,
  };
  keep();
  say();
  board();
}

/** A run's files are there: they can be taken away by now. */
async function written() {
  await list();
  if (shown) shown.run = listed.find(r => r.id === shown.run.id) ?? shown.run;
  downloads(view());
  fillList();
}

function board() {
  const v = view();
  parts.board.classList.remove('stale');
  const focused = placeOf(document.activeElement);
  parts.list = h('section', {
    class: 'card', id: 'card-runs', 'aria-label': v.say('runs'),
  });
  fillList();
  const state = {
    get content() { return wish.content; },
    set content(id) { wish.content = id; keep(); },
    get selected() { return wish.selected; },
    set selected(code) { wish.selected = code ?? undefined; keep(); },
  };
  (shown.words ? showBoard : showPart)(parts.board, shown.model, {
    run: shown.run, words: shown.words, runList: parts.list,
    again: word => show(shown.run, shown.base, turn)
      .then(() => refill(parts.told, v.say(word))).catch(refuse),
  }, state, v);
  downloads(v);
  focused?.()?.focus();
  root.dataset.shown = shown.run.id;
}

/** How to find an element's like after its card was made anew: by county, else by its turn. */
function placeOf(element) {
  const card = element?.closest('.board .card, .sentence');
  if (!card) return null;
  const again = () => (card.id ? document.getElementById(card.id)
    : parts.board.querySelector('.sentence'));
  const { code } = element.dataset;
  if (code) return () => again()?.querySelector(`[data-code="${code}"]`);
  const all = of => [...of.querySelectorAll('a, button, input, select, summary')];
  const turn = all(card).indexOf(element);
  return () => all(again() ?? root)[turn];
}

function fillList() {
  if (!parts.list) return;
  const v = view();
  const focused = parts.list.contains(document.activeElement)
    ? placeOf(document.activeElement) : null;
  refill(parts.list, h('div', { class: 'card-head' }, h('h2', null, v.say('runs'))),
    h('p', { class: 'cap' }, v.say('runsNote')),
    runList(listed, wish, shown?.words ? shown.run : null, shown?.base, v, {
      open: openRun,
      changed: () => {
        keep();
        show(shown.run, shown.base, turn).catch(refuse);
      },
      cancel: id => api.cancel(id).then(list).then(fillList).catch(refuse),
    }));
  focused?.()?.focus();
}

async function list() {
  listed = await api.runs();
}

/** The line above the results: a run under way, or why there is none. */
function say(now) {
  const v = view();
  downloads(v);
  if (!now) {
    refill(parts.status);
    return;
  }
  const { event } = now;
  const scale = v.say('scale' + now.scale);
  if (event === null) return refill(parts.status, h('p', { class: 'alert' }, v.say('gone')));
  const isOpen = event.state === 'queued' || event.state === 'running';
  if (!isOpen) {
    parts.board.classList.remove('stale');
    const why = now.fault?.[wish.lang] ?? '';
    return refill(parts.status, event.state === 'done' ? null : h('p', {
      class: event.state === 'cancelled' ? 'told' : 'alert', 'data-state': event.state,
    }, v.say(event.state, { why }), now.kept ? [' ', h('button', {
      class: 'quiet', type: 'button', id: 'see-kept', onclick: () => openRun(now.id),
    }, v.say('seeKept', { year: now.kept }))] : null));
  }
  const process = wish.lang === 'zh' ? event.process_zh : event.process;
  const text = event.state === 'queued' ? v.say('queued', { n: event.ahead })
    : event.year ? v.say('running', {
      scale, year: event.year, process,
      left: event.seconds_left === null ? '' : v.say('left', { s: Math.ceil(event.seconds_left) }),
    }) : v.say('starting', { scale, process });
  const done = event.year ? (event.year - 2020) / 10 : 0.03;

  // The button stays the same element: a press may outlast a message, and the focus stays.
  parts.stop = now.stop;
  parts.cancel ??= h('button', {
    class: 'button', type: 'button', id: 'cancel', onclick: () => parts.stop().catch(refuse),
  });
  parts.line ??= h('div', { class: 'progress' }, parts.cancel);
  const word = v.say('cancel');
  if (parts.cancel.textContent !== word) refill(parts.cancel, word);
  if (event.year) parts.line.dataset.year = event.year;
  else delete parts.line.dataset.year;
  refillBefore(parts.cancel, h('span', { class: 'progress-text num', 'aria-live': 'off' }, text),
    h('span', { class: 'bar', 'aria-hidden': true },
      h('i', { style: { width: `${100 * done}%` } })));
  if (!parts.line.isConnected) refill(parts.status, parts.line);
}

function refuse(error) {
  parts.board.classList.remove('stale');
  const text = error instanceof api.Refused ? error.text(wish.lang) : view().say('gone');
  refill(parts.status, h('p', { class: 'alert', role: 'alert' }, text));
}

function keys(event) {
  if (event.key === 'Escape') {
    root.querySelector('.key-list')?.remove();
    parts.links.open = false;
    if (parts.aside.classList.contains('open')) openSheet(false);
  }
  if (event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey) return;
  if (event.key === '/') {
    event.preventDefault();
    root.querySelector('#card-map-card input[type=search]')?.focus();
  }
  if (event.key === '?' && !root.querySelector('.key-list')) {
    root.append(h('div', { class: 'key-list', role: 'status' }, h('b', null, view().say('keys')),
      ' ', view().say('keyList')));
  }
}

async function start() {
  const [levers, places, scenarios] =
    await Promise.all([api.levers(), api.places(), api.scenarios()]);
  facts = { levers, places, scenarios };
  wish.set = Object.fromEntries(Object.entries(wish.set)
    .filter(([name]) => levers.levers.some(lever => lever.lever === name)));
  await list();
  const begin = () => {
    build();
    if (listed.some(r => r.id === wish.run && (r.digest || r.kept))) openRun(wish.run);
    else want(QUICK, 0);
  };
  begin();
  addEventListener('keydown', keys);
  addEventListener('hashchange', () => {
    wish = wishOf(location.hash, ownLanguage);
    begin();
  });
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width || !shown) return;
    width = innerWidth;
    board();
  });
  setInterval(() => {
    if (document.hidden || !shown) return;
    list().then(fillList).catch(() => {});
  }, LIST_MS);
}

start().catch(error => {
  refill(root, h('p', { class: 'alert' }, error instanceof api.Refused
    ? error.text(wish.lang) : dashWords(wish.lang)('gone')));
});
