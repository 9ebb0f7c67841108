// The results: sentence, tiles, map, charts, what differs, runs beside each other, counties.
import { disposeCharts, drawCharts } from './chart.js';
import { comparisonTable, smallMaps } from './comparison.js';
import { countyTable } from './counties.js';
import { countyCard } from './countycard.js';
import { decomposition, urbanAccount } from './decomposition.js';
import { h, refill } from './dom.js';
import { mapCard } from './mapcard.js';
import { lastYear } from './model.js';
import { ratesChart } from './rates.js';
import { householdCard } from './householdcard.js';
import { labelled } from './labelled.js';
import { headline, lead } from './sentences.js';
import { chapterPart, costPart, doubtPart } from './studycards.js';
import { tiles } from './tiles.js';

// The last year whose rate is observed.
const OBSERVED = 2024;
const GUTTER = 16;
const PADDING = 34;
const NARROW = 1000;
const FEW = 8;

/**
 * Puts everything about the runs into an element.
 * @param facts {run, words: {zh, en}, runList, again}: the run as listed, its difference, the list
 *   of runs, and what to do when a study has results to show
 */
export function showBoard(root, model, facts, state, view) {
  disposeCharts(root);
  const wide = innerWidth > NARROW;
  const room = root.clientWidth;
  const mapWidth = wide ? Math.floor((room - GUTTER) * 7 / 12) - PADDING : room - PADDING;
  const year = lastYear(model);
  const chip = h('span', { class: 'chip' },
    view.say('chipModel') + (model.main.scale > 1 ? ` · 1:${model.main.scale}` : ''));
  const card = (id, title, marks, ...body) => h('section', {
    class: 'card ' + id, id: 'card-' + id, 'aria-label': title,
  }, h('div', { class: 'card-head' }, h('h2', null, title), marks), body);
  const county = h('div');
  const fillCounty = () => refill(county, countyCard(model, state.selected, view));
  const picks = {
    get content() { return state.content; },
    set content(id) { state.content = id; },
    get selected() { return state.selected; },
    set selected(code) {
      state.selected = code;
      fillCounty();
    },
  };
  fillCounty();
  const slots = { from: Math.max(OBSERVED, model.main.years[0]), to: year };
  refill(root,
    h('div', { class: 'sentence' }, headline(model, view),
      h('p', { class: 'lead' }, lead(model, view)),
      h('p', { class: 'small' }, view.say('shown', {
        scale: view.say('shown' + facts.run.scale), s: view.format.fixed(facts.run.seconds),
        digest: facts.run.digest.slice(0, 12),
      })),
      doubtPart(model, facts.run, view, facts.again)),
    tiles(model, view),
    h('div', { class: 'row' },
      h('div', { class: 'column' },
        card('map-card', view.say('map'), chip.cloneNode(true),
          mapCard(model, view, mapWidth, picks)),
        card('county', view.say('county'), h('span', null, h('span', { class: 'chip real' },
          view.word('census')), ' ', chip.cloneNode(true)), county)),
      h('div', { class: 'column' },
        card('rates', view.say('rates'), chip.cloneNode(true), ratesChart(model, view, 320),
          h('p', { class: 'cap' }, model.bands ? null : view.say('noBands') + ' ',
            view.word('ratesNote'))),
        model.main.accounts ? card('roads', view.say('roads'), chip.cloneNode(true),
          h('p', { class: 'cap' }, view.say('roadsNote', slots)),
          decomposition(model, slots.from, view), urbanAccount(model, slots.from, view)) : null)),
    h('div', { class: 'row wide' },
      model.base ? card('chapters', view.say('chapters'), model.chapters ? studyChip(model, view)
        : null, chapterPart(model, facts.run, view, facts.again)) : null,
      card('differs', view.say('differs'), null, differs(facts.words[view.lang], view))),
    model.chapters?.costs ? card('costs', view.say('costs'), studyChip(model, view),
      labelled(h('div', null, costPart(model.chapters.costs, view)))) : null,
    card('compare', view.say('compare'), chip.cloneNode(true),
      h('p', { class: 'cap' }, view.say('compareHint')),
      labelled(h('div', { class: 'scroll' }, comparisonTable(model, view))),
      ringed(smallMaps(model, view, room - PADDING))),
    h('div', { class: 'row wide' }, facts.runList,
      card('household', view.say('household'), chip.cloneNode(true),
        householdCard(facts.run, view, model))),
    card('county-card', view.say('counties'), chip, countyTable(model, view),
      h('p', { class: 'cap' }, view.say('countyNote'))),
    h('p', { class: 'small foot' }, view.say('note')));
  drawCharts(root);
}

/** A county under the pointer in one small map is ringed in all. */
function ringed(maps) {
  if (!maps) return null;
  const [four] = maps;
  const ring = (code, on) => four.querySelectorAll(`[data-code="${code}"]`)
    .forEach(county => county.classList.toggle('ringed', on));
  for (const [kind, on] of [['pointerover', true], ['pointerout', false]]) {
    four.addEventListener(kind, event => {
      const code = event.target.closest('.county')?.dataset.code;
      if (code) ring(code, on);
    });
  }
  return maps;
}

const studyChip = (model, view) => h('span', { class: 'chip' },
  `${view.say('chipModel')} · 1:${model.chapters.scale}`);

/**
 * The first lines stand open, the rest behind a word; the line that names the two is left out,
 * and so are the levers' names in files.
 */
function differs(lines, view) {
  const told = lines.slice(1).filter(Boolean).map(line => line.replace(/^[a-z0-9_]+[：:] ?/, ''));
  if (told.length === 0) return h('p', null, view.say('nothing'));
  const list = part => h('ul', { class: 'words' }, part.map(line =>
    h('li', { class: line.startsWith('  ') ? 'detail' : null }, line.trim())));
  return [list(told.slice(0, FEW)), told.length > FEW ? h('details', { class: 'about' },
    h('summary', null, view.say('differsMore')), list(told.slice(FEW))) : null];
}
