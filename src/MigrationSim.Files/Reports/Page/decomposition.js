// Why the rate rises: natural change, moves and relabelling, which is not moving.
import { AXIS, COLOURS, INK, TIP, chart, key, niceStep } from './chart.js';
import { h } from './dom.js';
import { PROVINCE, REGIONS } from './places.js';
import { table } from './tables.js';

const ROADS = ['natural', 'moves', 'label'];

/** Persons that each road brought to one account in its t-th year. */
function net(account, t) {
  return {
    natural: account.births[t] - account.deaths[t],
    moves: account.moves_in[t] - account.moves_out[t]
      + account.external_in[t] - account.external_out[t],
    label: account.reclassified[t],
  };
}

/**
 * Points that each road added to the resident rate of some places together after a year, to the
 * last. With U of P urban, a year's rate changes by (dU - r dP) / P', r being the rate at its
 * start and P' the residents at its end; the roads share out dU and dP, so they add up.
 */
export function roads(run, codes, after) {
  const points = { natural: 0, moves: 0, label: 0, total: 0 };
  run.accounts.years.forEach((year, t) => {
    if (year <= after) return;
    const sum = residence => codes.reduce((all, code) => {
      const account = run.accounts.places[code][residence];
      const flows = net(account, t);
      for (const road of ROADS) all[road] += flows[road];
      all.opening += account.opening[t];
      all.closing += account.closing[t];
      return all;
    }, { natural: 0, moves: 0, label: 0, opening: 0, closing: 0 });
    const [urban, rural] = [sum('urban'), sum('rural')];
    const rate = urban.opening / (urban.opening + rural.opening);
    const residents = urban.closing + rural.closing;
    for (const road of ROADS) {
      const part = 100 * (urban[road] - rate * (urban[road] + rural[road])) / residents;
      points[road] += part;
      points.total += part;
    }
  });
  return points;
}

/** The same in persons, for the urban account. */
export function urbanPersons(run, codes, after) {
  const persons = { natural: 0, moves: 0, label: 0, total: 0 };
  run.accounts.years.forEach((year, t) => {
    if (year <= after) return;
    for (const code of codes) {
      const flows = net(run.accounts.places[code].urban, t);
      for (const road of ROADS) {
        persons[road] += flows[road];
        persons.total += flows[road];
      }
    }
  });
  return persons;
}

/** Rows of the chart: the province by run, then the regions of the scenario. */
function rowsOf(model, after, view) {
  const province = run => roads(run, [PROVINCE], after);
  return [
    model.base ? { name: view.word('provinceBase'), ...province(model.base) } : null,
    { name: view.word(model.base ? 'provinceScenario' : 'province'), ...province(model.main) },
    ...REGIONS.filter(region => region.prefectures.every(p => model.main.accounts.places[p]))
      .map(region => ({
        name: region[view.lang], ...roads(model.main, region.prefectures, after),
      })),
  ].filter(Boolean);
}

/** The chart with its key. */
export function decomposition(model, after, view, height = 228) {
  const rows = rowsOf(model, after, view);
  const last = model.main.years.at(-1);
  const facts = {
    height,
    label: view.word('roadsAlt', {
      from: after, to: last, natural: view.format.signed(rows[model.base ? 1 : 0].natural, 2),
      moves: view.format.signed(rows[model.base ? 1 : 0].moves, 2),
      label: view.format.signed(rows[model.base ? 1 : 0].label, 2),
    }),
    heads: [
      { text: view.word('points') },
      ...[...ROADS, 'total'].map(road => ({ text: view.word('road-' + road), n: true })),
    ],
    rows: rows.map(row => [
      row.name, ...[...ROADS, 'total'].map(road => view.format.signed(row[road], 2)),
    ]),
  };
  return [
    key([
      { text: view.word('road-natural'), colour: COLOURS.natural },
      { text: view.word('road-moves'), colour: COLOURS.moves },
      { text: view.word('road-label'), kind: 'hatch' },
    ]),
    chart(width => bars(rows, width, view), facts, view),
  ];
}

const HATCH = {
  decal: {
    symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 4],
    rotation: -Math.PI / 4, color: 'rgba(80,60,10,.55)',
  },
};

function bars(rows, width, view) {
  const narrow = width < 420;
  const drawn = [...rows].reverse();
  const high = Math.max(...rows.map(row =>
    ROADS.reduce((sum, road) => sum + Math.max(0, row[road]), 0)));
  const low = Math.min(0, ...rows.map(row =>
    ROADS.reduce((sum, road) => sum + Math.min(0, row[road]), 0)));
  const step = niceStep(high - low, narrow ? 4 : 5);
  const max = high;
  const min = low > -0.005 ? 0 : step * Math.floor(low / step);
  const fits = 27 * (max - min) / Math.max(120, width - 190);
  const bar = (road, colour, ink, style = {}) => ({
    type: 'bar', stack: 'roads', name: view.word('road-' + road), barWidth: 20,
    itemStyle: { color: colour, borderColor: '#fff', borderWidth: 1, ...style },
    label: {
      show: true, color: ink, fontSize: 12,
      formatter: p => (Math.abs(p.value) >= fits ? view.format.fixed(p.value, 2) : ''),
      ...(road === 'label'
        ? { backgroundColor: '#FFF9E8', padding: [0, 3], borderRadius: 2 } : {}),
    },
    data: drawn.map(row => row[road]),
  });
  return {
    grid: { left: view.lang === 'zh' ? 76 : 116, right: 56, top: 6, bottom: 24 },
    tooltip: {
      trigger: 'axis', axisPointer: { type: 'shadow' }, ...TIP,
      valueFormatter: value => view.format.points(value, 2),
    },
    xAxis: {
      ...AXIS, type: 'value', min, max, interval: step,
      axisLabel: { ...AXIS.axisLabel, showMaxLabel: false },
    },
    yAxis: {
      ...AXIS, type: 'category', data: drawn.map(row => row.name), splitLine: { show: false },
      axisLabel: { ...AXIS.axisLabel, color: INK },
    },
    series: [
      bar('natural', COLOURS.natural, INK), bar('moves', COLOURS.moves, '#fff'),
      bar('label', COLOURS.label, INK, { ...HATCH, borderColor: COLOURS.labelEdge }),
      {
        type: 'bar', stack: 'roads', data: drawn.map(() => 0), silent: true,
        itemStyle: { color: 'transparent' }, tooltip: { show: false },
        label: {
          show: true, position: 'right', color: INK, fontWeight: 600, fontSize: 12,
          formatter: p => view.format.signed(drawn[p.dataIndex].total, 2),
        },
      },
    ],
  };
}

/** The account in persons that stands beside the chart. */
export function urbanAccount(model, after, view) {
  const runs = [model.base, model.main].filter(Boolean);
  const persons = runs.map(run => urbanPersons(run, [PROVINCE], after));
  const name = road => view.word('persons-' + road);
  const row = road => [name(road), ...persons.map(p => view.format.signedCrowd(p[road]))];
  return h('div', null,
    table([
      { text: view.word('personsSince', { from: after, to: model.main.years.at(-1) }) },
      ...runs.map(run => ({
        text: view.word(run === model.base ? 'baseline' : model.base ? 'scenario' : 'simulated'),
        n: true,
      })),
    ], [...ROADS.map(row), { total: true, cells: row('total') }]),
    h('p', { class: 'cap' }, view.word('naturalNote')));
}
