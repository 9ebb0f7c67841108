// Both rates by year: observed, baseline, scenario and its bands, the goal of 66 %.
import { AXIS, COLOURS, INK, TIP, chart, key } from './chart.js';
import { RESIDENT, HUKOU, band, series } from './model.js';

const GOAL = 66;
const TOP = 26;
const BETWEEN = 40;
const BOTTOM = 24;

/** The chart and its key. */
export function ratesChart(model, view, height = 352) {
  const { main, base } = model;
  // A run that was stopped leaves the years after its last one blank.
  const years = model.axis ?? main.years;
  const has = !!band(model, RESIDENT);
  const names = {
    observed: view.word('observed'), base: view.word('baseline'),
    main: has ? view.word('scenarioMedian') : base ? view.word('scenario') : view.title(main),
  };
  const entries = [
    { text: names.observed, colour: INK, kind: 'line' },
    base ? { text: names.base, colour: COLOURS.baseline, kind: 'dashed' } : null,
    { text: names.main, colour: COLOURS.scenario, kind: 'line' },
    has ? { text: '80%', colour: '#9DBFDF' } : null,
    has ? { text: view.word('interval95'), colour: '#D6E4F1' } : null,
  ].filter(Boolean);
  const option = (width, tall) => both(model, years, names, view, width, tall);
  return [key(entries), chart(option, {
    height, label: sentence(model, view), ...behind(model, years, names, view),
  }, view)];
}

function both(model, years, names, view, width, tall) {
  const lines = [RESIDENT, HUKOU].map(rate => panel(model, rate, years));
  const spans = lines.map(line => line.max - line.min);
  const room = tall - TOP - BETWEEN - BOTTOM;

  // The same pixels for a point in both panels.
  const heights = spans.map(span => Math.round(room * span / (spans[0] + spans[1])));
  const right = view.lang === 'zh' ? 72 : 86;
  const grids = [
    { left: 40, right, top: TOP, height: heights[0] },
    { left: 40, right, top: TOP + heights[0] + BETWEEN, height: heights[1] },
  ];
  return {
    grid: grids,
    tooltip: {
      trigger: 'axis', ...TIP, valueFormatter: value => view.format.rate(value ?? null, 2),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' }], lineStyle: { color: '#5D6A7A' } },
    xAxis: grids.map((_, g) => ({
      ...AXIS, type: 'category', boundaryGap: false, data: years.map(String), gridIndex: g,
      axisLabel: {
        ...AXIS.axisLabel, show: g === 1, interval: 0,
        formatter: (text, i) => (width > 480 || i % 3 === 0 ? text : ''),
      },
    })),
    yAxis: grids.map((_, g) => ({
      ...AXIS, gridIndex: g, min: lines[g].min, max: lines[g].max, interval: 2,
      axisLabel: { ...AXIS.axisLabel, formatter: '{value}%' },
      name: view.word(g === 0 ? 'residentRate' : 'hukouRate'), nameGap: 10,
      nameTextStyle: {
        align: 'left', padding: [0, 0, 0, -36], color: INK, fontWeight: 600, fontSize: 12,
      },
    })),
    series: [
      ...bands(model, RESIDENT, years, 0), ...bands(model, HUKOU, years, 1),
      ...resident(model, years, names, view), ...hukou(model, names, view),
    ],
  };
}

/** Values of a panel and an axis of even points around them. */
function panel(model, rate, years) {
  const found = [series(model.main, rate), model.base ? series(model.base, rate) : []].flat();
  const extent = band(model, rate);
  if (extent) found.push(...extent.low95, ...extent.high95);
  if (rate === RESIDENT) {
    found.push(GOAL, ...model.observed.filter(o => years.includes(o.year)).map(o => o.rate));
  }
  const known = found.filter(v => v !== null && v !== undefined);
  const min = 2 * Math.floor((Math.min(...known) - 0.3) / 2);
  return { min, max: 2 * Math.ceil((Math.max(...known) + 0.3) / 2) };
}

function line(name, values, colour, g, more = {}) {
  return {
    type: 'line', name, data: values, xAxisIndex: g, yAxisIndex: g, symbol: 'none',
    lineStyle: { color: colour, width: 2.5, ...more.lineStyle }, itemStyle: { color: colour },
    z: more.z ?? 4, ...more.rest,
  };
}

const end = (text, colour, dy) => ({
  endLabel: {
    show: true, formatter: () => text, color: colour, fontSize: 12, fontWeight: 600, distance: 6,
    offset: [0, dy],
  },
});

const DASHED = { width: 2, type: [5, 4] };

/** Ends less than a line's height apart step aside, the higher one up. */
function steps(model, rate) {
  if (!model.base) return [0, 0];
  const [a, b] = [series(model.main, rate).at(-1), series(model.base, rate).at(-1)];
  return a >= b ? [-7, 7] : [7, -7];
}

function resident(model, years, names, view) {
  const { format } = view;
  const [up, down] = steps(model, RESIDENT);
  const observed = years.map(y => model.observed.find(o => o.year === y)?.rate ?? null);
  const last = run => format.fixed(series(run, RESIDENT).at(-1), 1);
  return [
    line(names.observed, observed, INK, 0, {
      lineStyle: { width: 2 }, z: 6,
      rest: {
        symbol: 'circle', symbolSize: 6,
        markLine: {
          silent: true, symbol: 'none',
          lineStyle: { color: COLOURS.target, width: 1.5, type: [6, 3] },
          label: {
            position: 'insideStartTop', formatter: view.word('goal'), color: COLOURS.target,
            fontSize: 12, fontWeight: 600,
          },
          data: [{ yAxis: GOAL }],
        },
      },
    }),
    model.base ? line(names.base, series(model.base, RESIDENT), COLOURS.baseline, 0, {
      lineStyle: DASHED, rest: end(`${view.word('baselineShort')} ${last(model.base)}`,
        COLOURS.baseline, down),
    }) : null,
    line(names.main, series(model.main, RESIDENT), COLOURS.scenario, 0, {
      z: 5, rest: end(`${view.word(model.base ? 'scenarioShort' : 'simulated')} `
        + last(model.main), COLOURS.scenario, up),
    }),
  ].filter(Boolean);
}

function hukou(model, names, view) {
  const [up, down] = steps(model, HUKOU);
  const last = run => view.format.fixed(series(run, HUKOU).at(-1), 1);
  return [
    model.base ? line(names.base, series(model.base, HUKOU), COLOURS.baseline, 1, {
      lineStyle: DASHED, rest: end(`${view.word('baselineShort')} ${last(model.base)}`,
        COLOURS.baseline, down),
    }) : null,
    line(names.main, series(model.main, HUKOU), COLOURS.hukou, 1, {
      z: 5, rest: end(`${view.word(model.base ? 'scenarioShort' : 'simulated')} `
        + last(model.main), COLOURS.hukou, up),
    }),
  ].filter(Boolean);
}

/** Bands of 95 and 80 % where there are replicates; a single run has none. */
function bands(model, rate, years, g) {
  const extent = band(model, rate);
  if (!extent) return [];
  const colour = rate === HUKOU ? COLOURS.hukou : COLOURS.scenario;
  return [[extent.low95, extent.high95, 0.14], [extent.low80, extent.high80, 0.22]].map(
    ([low, high, opacity]) => ({
      type: 'custom', xAxisIndex: g, yAxisIndex: g, silent: true, z: 1, data: [0],
      renderItem: (_, api) => {
        const at = values => extent.years
          .filter(year => years.includes(year))
          .map(year => api.coord([String(year), values[extent.years.indexOf(year)]]));
        return {
          type: 'polygon', shape: { points: [...at(high), ...at(low).reverse()] },
          style: { fill: colour, opacity },
        };
      },
    }));
}

function behind(model, years, names, view) {
  const { format } = view;
  const columns = [
    { text: `${view.word('residentRate')} · ${names.observed}`,
      value: y => model.observed.find(o => o.year === y)?.rate ?? null },
    ...[RESIDENT, HUKOU].flatMap(rate => [model.base, model.main].filter(Boolean).map(run => ({
      text: `${view.word(rate === RESIDENT ? 'residentRate' : 'hukouRate')} · `
        + (run === model.base ? names.base : names.main),
      value: y => series(run, rate)[run.years.indexOf(y)] ?? null,
    }))),
  ];
  const ends = [RESIDENT, HUKOU].filter(rate => band(model, rate)).flatMap(rate =>
    [[band(model, rate).base, names.base], [band(model, rate), names.main]].map(
      ([extent, name]) => ({
        text: `${view.word(rate === RESIDENT ? 'residentRate' : 'hukouRate')} · ${name} · `
          + view.word('interval95'),
        value: y => extent.years.indexOf(y),
        extent,
      })));
  const range = (extent, t) =>
    (t < 0 ? '–' : format.range(extent.low95[t], extent.high95[t], 2));
  return {
    heads: [{ text: view.word('year') }, ...[...columns, ...ends].map(
      c => ({ text: c.text, n: true }))],
    rows: years.map(y => [
      String(y), ...columns.map(c => format.rate(c.value(y), 2)),
      ...ends.map(c => range(c.extent, c.value(y))),
    ]),
  };
}

function sentence(model, view) {
  const last = model.main.years.at(-1);
  const rate = run => view.format.rate(series(run, RESIDENT).at(-1));
  return view.word(model.base ? 'ratesAlt' : 'ratesAltAlone', {
    year: last, main: rate(model.main), base: model.base ? rate(model.base) : '',
    hukou: view.format.rate(series(model.main, HUKOU).at(-1)),
  });
}
