// The report: sections in their order, made anew at each change of language or width.
import { addedRoads } from './addedroads.js';
import { countyMap } from './cartogram.js';
import { chapterRows } from './chapters.js';
import { disposeCharts, drawCharts } from './chart.js';
import { comparisonTable, smallMaps } from './comparison.js';
import { costParts } from './costs.js';
import { countyTable } from './counties.js';
import { decomposition, urbanAccount } from './decomposition.js';
import { h, refill } from './dom.js';
import { flowTable } from './flows.js';
import { legend } from './legend.js';
import { mapCard } from './mapcard.js';
import { RESIDENT, countyAt, lastYear, less, manyPairs, opened } from './model.js';
import { fullName } from './places.js';
import { ageGroups, ageTable, pyramid } from './pyramid.js';
import { ratesChart } from './rates.js';
import { DIFFERENCE_BINS } from './scales.js';
import { headline, lead } from './sentences.js';
import { table } from './tables.js';
import { tiles } from './tiles.js';
import { viewIn } from './view.js';
import { waterfall } from './waterfall.js';

// The last year whose rate is observed: what comes after it is the scenario's.
const OBSERVED = 2024;
const SHEET = 688;
const LISTED = 10;

// An ensemble has more to say above the chart, and the first sheet is to hold both.
const RATES_TALL = 312;
const RATES_TALL_BELOW_MORE = 272;
const PYRAMID_TALL = 280;
const SHORT = 16;

// Below it the ends of a 95 % interval are the least and the greatest member.
const FEWEST = 39;

/** Puts the report of some data into an element; returns the function that changes language. */
export function showReport(root, data) {
  const model = opened(data);
  const state = {};
  let lang = new URLSearchParams(location.hash.slice(1)).get('lang') ?? data.lang;
  const render = wide => {
    const view = viewIn(lang === 'en' ? 'en' : 'zh');
    document.documentElement.lang = view.lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${view.word('reportTitle')}: ${view.title(model.main)}`;
    disposeCharts(root);
    const width = wide ? SHEET : Math.min(SHEET, Math.max(280, root.clientWidth - 30));
    refill(root, sheet(model, view, width, state, next => {
      lang = next;
      render(false);
      root.querySelector(`[data-lang="${next}"]`)?.focus();
    }));
    drawCharts(root);
  };
  let width = root.clientWidth;
  addEventListener('resize', () => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    render(false);
  });
  render(false);

  // A narrow window prints on the same A4 as a wide one.
  addEventListener('beforeprint', () => {
    root.classList.add('printing');
    render(true);
  });
  addEventListener('afterprint', () => {
    root.classList.remove('printing');
    render(false);
  });
  return next => {
    lang = next;
    render(false);
  };
}

function sheet(model, view, width, state, change) {
  let number = 0;
  const zhNumbers = '一二三四五六七八九十';
  const numbered = title => {
    number += 1;
    if (view.lang !== 'zh') return `${number}. ${title}`;
    const ten = number > 10 ? '十' + (zhNumbers[number - 11] ?? '') : zhNumbers[number - 1];
    return `${ten}、${title}`;
  };
  const section = (title, chips, body, kind) => h('section', { class: kind ?? null },
    h('div', { class: 'section-head' }, h('h2', null, numbered(title)), h('span', null, chips)),
    body);
  const chips = {
    census: () => h('span', { class: 'chip real' }, view.word('census')),
    /** Figures that are means of paired replicates where there are any. */
    model: () => modelChip(model, view, manyPairs(model)),
    /** Figures of the one run whose folder was read. */
    run: () => modelChip(model, view, false),
  };
  return h('main', { class: 'sheet' },
    mast(model, view, change), headline(model, view), h('p', { class: 'lead' }, lead(model, view)),
    tiles(model, view), about(model, view),
    ratesSection(model, view, section, chips), changesSection(model, view, section),
    roadsSection(model, view, section, chips), chaptersSection(model, view, section, chips),
    mapSection(model, view, section, chips, width, state),
    whereSection(model, view, section, chips, width),
    compareSection(model, view, section, chips, width),
    flowsSection(model, view, section, chips), costsSection(model, view, section, chips),
    agesSection(model, view, section, chips), methodSection(model, view, section),
    madeSection(model, view, section),
    section(view.word('sectionCounties'), [chips.census(), ' ', chips.model()], [
      countyTable(model, view), h('p', { class: 'cap' }, view.word('countyNote')),
    ], 'long new-page'));
}

function modelChip(model, view, paired) {
  const { ensemble } = model;
  const scale = paired && ensemble ? ensemble.scale : model.main.scale;
  return h('span', { class: 'chip' }, view.word('model')
    + (paired
      ? ' · ' + view.word(ensemble ? 'members' : 'pairs', { n: model.effects.replicates }) : '')
    + (scale > 1 ? ' · ' + view.word('sample', { scale }) : ''));
}

function mast(model, view, change) {
  const slots = {
    main: view.title(model.main), base: model.base ? view.title(model.base) : '',
    from: model.main.years[0], to: lastYear(model),
  };
  const button = (lang, text) => h('button', {
    type: 'button', 'data-lang': lang, lang: lang === 'zh' ? 'zh-CN' : 'en',
    'aria-pressed': String(view.lang === lang), onclick: () => change(lang),
  }, text);
  return h('div', { class: 'mast' }, h('b', null, 'Migration', h('i', null, 'Sim')),
    h('span', { class: 'small' }, view.word(model.base ? 'mastPair' : 'mastAlone', slots)),
    h('span', { class: 'switch ns', role: 'group', 'aria-label': view.word('language') },
      button('zh', '中文'), button('en', 'EN')));
}

function about(model, view) {
  const notes = model.main.notes?.[view.lang];
  return notes ? h('details', { class: 'about' }, h('summary', null, view.word('notes')),
    h('p', null, notes)) : null;
}

function ratesSection(model, view, section, chips) {
  const slots = { from: model.main.years[0], to: lastYear(model) };
  return section(view.word('sectionRates', slots), chips.model(), [
    ratesChart(model, view, model.ensemble ? RATES_TALL_BELOW_MORE : RATES_TALL),
    h('p', { class: 'cap' }, view.word('ratesNote')),
    addedRoads(model, view),
  ]);
}

function changesSection(model, view, section) {
  const { changes } = model.main;
  if (!changes) return null;
  if (changes.length === 0) {
    return model.isBaseline ? null
      : section(view.word('sectionChanges'), null, h('p', null, view.word('noChanges')));
  }
  const [first, rest] = [changes.slice(0, LISTED), changes.slice(LISTED)];
  return section(view.word('sectionChanges'), null, [
    changeList(first, view),
    rest.length === 0 ? null : h('details', { class: 'about' },
      h('summary', null, view.word('moreChanges', { n: rest.length })), changeList(rest, view)),
    h('p', { class: 'cap' }, view.word('changesNote', { to: lastYear(model) })),
  ]);
}

/** A lever's name is what its meaning says before the first colon; the rest is on hovering. */
function changeList(changes, view) {
  const { plain } = view.format;
  const where = change => [change.unit[view.lang],
    change.counties ? view.word('inCounties', { n: change.counties }) : ''].filter(Boolean);
  return h('ul', { class: 'changes' }, changes.map(change => h('li', {
    title: change.meaning[view.lang],
  },
  h('span', null, change.meaning[view.lang].split(/[：:；;]/)[0]),
  h('span', { class: 'to' },
    h('b', null, `${plain(change.baseline)} → ${plain(change.value)}`),
    h('small', null, where(change).join(' · '))))));
}

function roadsSection(model, view, section, chips) {
  if (!model.main.accounts) return null;
  const after = Math.max(OBSERVED, model.main.years[0]);
  if (lastYear(model) <= after) return null;
  return section(view.word('sectionRoads'), chips.run(), [
    h('p', { class: 'lead' }, view.word('roadsNote', { from: after, to: lastYear(model) })),
    h('div', { class: 'two' }, h('div', null, decomposition(model, after, view)),
      urbanAccount(model, after, view)),
  ]);
}

function chaptersSection(model, view, section, chips) {
  if (model.isBaseline) return null;
  if (model.chapters && model.parts.length === 0) {
    return section(view.word('sectionChapters'), chips.run(), [
      h('p', { class: 'lead' }, view.word('chaptersLead', { year: lastYear(model) })),
      waterfall(model, view, chapterRows(model.chapters, view)),
    ]);
  }
  if (!model.base || model.parts.length === 0) {
    return section(view.word('sectionChapters'), null, h('p', { class: 'cap' },
      view.word(model.base ? 'noChapters' : 'noChaptersBase')));
  }
  return section(view.word('sectionChapters'), chips.model(), [
    h('p', { class: 'lead' }, view.word('chaptersLead', { year: lastYear(model) })),
    waterfall(model, view),
  ]);
}

function mapSection(model, view, section, chips, width, state) {
  return section(view.word('sectionMap', { n: model.places.counties.length }), chips.model(),
    mapCard(model, view, width, state), 'new-page');
}

function whereSection(model, view, section, chips, width) {
  if (!model.base) return null;
  const year = lastYear(model);
  const at = (run, code) => countyAt(run, RESIDENT, year, code);
  const difference = code => less(at(model.main, code), at(model.base, code));
  const top = [...model.places.counties].filter(c => difference(c.code) !== null)
    .sort((a, b) => Math.abs(difference(b.code)) - Math.abs(difference(a.code))).slice(0, 12);
  const { format } = view;
  return section(view.word('sectionWhere'), chips.model(), h('div', { class: 'two' },
    h('div', null,
      countyMap(model, {
        bare: true, scale: DIFFERENCE_BINS, width: Math.min(width, 332), value: difference,
        label: view.word('map-difference', { name: view.title(model.main), year }),
        format: v => format.points(v, 2),
      }, view),
      legend(DIFFERENCE_BINS, format.unitOfPoints, view, 42)),
    h('div', null, table([
      { text: view.word('twelve') }, { text: view.word('baselineShort'), n: true },
      { text: view.word('scenarioShort'), n: true }, { text: view.word('difference'), n: true },
    ], top.map(c => [
      fullName(c, view.lang), format.fixed(at(model.base, c.code)),
      format.fixed(at(model.main, c.code)), format.signed(difference(c.code), 2),
    ])), manyPairs(model) ? null : h('p', { class: 'cap' }, view.word('whereNote')))), 'new-page');
}

function compareSection(model, view, section, chips, width) {
  if (model.parts.length + model.others.length === 0) return null;
  return section(view.word('sectionCompare'), chips.model(), [
    h('div', { class: 'scroll' }, comparisonTable(model, view)), smallMaps(model, view, width),
  ]);
}

function flowsSection(model, view, section, chips) {
  const title = view.word('sectionFlows');
  if (!model.main.flows) {
    return section(title, null, h('p', { class: 'cap' }, view.word('noFlows')));
  }
  const after = lastYear(model) > OBSERVED ? OBSERVED : model.main.years[0];
  return section(title, chips.run(), [
    h('p', { class: 'lead' }, view.word('flowsLead', {
      from: after + 1, to: lastYear(model), name: view.title(model.main),
    })),
    h('div', { class: 'scroll' }, flowTable(model.main, model.places, after, view)),
  ]);
}

function costsSection(model, view, section, chips) {
  const title = view.word('sectionCosts');
  const costs = model.costs ?? model.chapters?.costs;
  if (!costs) return section(title, null, h('p', { class: 'cap' }, view.word('noCosts')));
  return section(title, chips.model(), costParts(costs, view));
}

function agesSection(model, view, section, chips) {
  const years = Object.keys(model.main.ages?.years ?? {}).map(Number).sort((a, b) => a - b);
  if (years.length < 2) return null;
  const at = year => ({
    year, groups: ageGroups({ groups: model.main.ages.groups, ...model.main.ages.years[year] }),
  });
  const [then, now] = [at(years[0]), at(years.at(-1))];
  return section(view.word('sectionAges'), chips.run(), h('div', { class: 'two' },
    h('div', null, pyramid(now, then, view, PYRAMID_TALL)), ageTable(now, then, view)));
}

function methodSection(model, view, section) {
  const limit = manyPairs(model) ? null : view.word('limitsOne');
  return section(view.word('sectionMethod'), null, h('div', { class: 'method' },
    h('p', null, view.word('method'), model.main.scale > 1
      ? ' ' + view.word('methodSample', { scale: model.main.scale }) : ''),
    h('ul', null, [
      view.word('limits1'), view.word('limits2'), view.word('limits3'),
      limit ?? intervals(model, view), view.word('limits4'),
    ].map(text => h('li', null, text)))));
}

/** What the intervals hold, and what they leave out. */
function intervals(model, view) {
  const { ensemble } = model;
  const n = model.effects.replicates;
  if (!ensemble || ensemble.draws === 0) return view.word('limitsPairs', { n });
  return view.word('limitsMany', { n, ...ensemble })
    + (n < FEWEST ? view.word('limitsFew', { fewest: FEWEST }) : '')
    + (ensemble.failed > 0 ? view.word('limitsFailed', { n: ensemble.failed }) : '')
    + view.word('limitsNot');
}

function madeSection(model, view, section) {
  const { main } = model;
  const line = run => [
    `${view.title(run)} (${run.scenario})`, `  digest ${run.digest}`,
    ...run.files.slice(0, run === main ? undefined : 1)
      .map(file => `  ${file.path}  sha256 ${file.sha256.slice(0, SHORT)}`),
  ].join('\n');

  // Paper has a line a run; whoever checks a hash has the page or the folders.
  const short = run => `${run.scenario}  digest ${run.digest.slice(0, SHORT)}  scenario sha256 `
    + (run.files[0]?.sha256.slice(0, SHORT) ?? '');
  const head = [
    model.command, `seed ${main.seed}  scale 1:${main.scale}  model ${main.model}`,
    `commit ${main.commit}`, `base year sha256 ${main.baseYear}`,
  ];
  return section(view.word('sectionMade'), null, [
    h('pre', { class: 'ns' }, [...head, ...model.runs.map(line)].join('\n')),
    h('pre', { class: 'print-only' }, [...head, ...model.runs.map(short)].join('\n')),
    h('p', { class: 'cap' }, view.word('madeNote')),
  ]);
}
