// What each chapter of the plan adds to the baseline, from zero, and what they share.
import { AXIS, COLOURS, INK, TIP, chart, fontFamily, niceStep } from './chart.js';
import { RESIDENT, effect, effectOfPart, lastYear } from './model.js';

/** Parts in their order, the interaction, the total: {name, value, low, high, kind}. */
export function contributions(model, view) {
  const year = lastYear(model);
  const whole = effect(model, RESIDENT, year);
  const parts = model.parts.map(run => ({
    name: view.title(run), kind: 'part', ...effectOfPart(model, run, RESIDENT, year),
  }));
  const sum = parts.reduce((all, part) => all + part.value, 0);
  return [
    ...parts,
    { name: view.word('interaction'), kind: 'rest', value: whole.value - sum, low: null,
      high: null },
    { name: view.word('total'), kind: 'total', ...whole },
  ];
}

/** The chart; its height follows its rows, which are those of the model's parts or given. */
export function waterfall(model, view, rows = contributions(model, view)) {
  let at = 0;
  for (const row of rows) {
    row.from = row.kind === 'total' ? 0 : at;
    row.to = row.from + row.value;
    at = row.to;
  }
  const interval = row => (row.low === null ? '' : view.format.range(row.low, row.high, 2));
  return chart(width => falling(rows, width, view, interval), {
    height: 36 + 28 * rows.length,
    label: view.word('waterfallAlt', {
      year: lastYear(model), total: view.format.points(rows.at(-1).value, 2),
    }),
    heads: [
      { text: view.word('chapter') }, { text: view.word('points'), n: true },
      { text: view.word('interval95'), n: true },
    ],
    rows: rows.map(row => ({
      total: row.kind === 'total',
      cells: [row.name, view.format.signed(row.value, 2), interval(row)],
    })),
  }, view);
}

const colourOf = row => row.kind === 'total' ? INK
  : row.kind === 'rest' ? COLOURS.natural : row.kind === 'label' ? COLOURS.label
    : row.value >= 0 ? COLOURS.scenario : COLOURS.fall;

function falling(rows, width, view, interval) {
  const narrow = width < 480;
  const doubt = !narrow && rows.some(row => row.low !== null);
  const [left, right] = [narrow ? 128 : view.lang === 'zh' ? 150 : 200, doubt ? 138 : 54];
  const ends = rows.flatMap(row => [row.from, row.to, row.low ?? row.to, row.high ?? row.to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const step = niceStep(Math.max(high - low, 0.01), narrow ? 3 : 5);
  const digits = Math.max(2, Math.ceil(-Math.log10(step)));
  return {
    grid: { left, right, top: 24, bottom: 6 },
    tooltip: {
      ...TIP,
      formatter: p => [
        rows[p.dataIndex].name, view.format.points(rows[p.dataIndex].value, 2),
        interval(rows[p.dataIndex]),
      ].filter(Boolean).join('\n'),
    },
    xAxis: {
      ...AXIS, type: 'value', position: 'top', interval: step,
      min: step * Math.floor(low / step), max: step * Math.ceil(high / step),
      axisLabel: {
        ...AXIS.axisLabel,
        formatter: v => (Math.abs(v) < 1e-9 ? '0' : view.format.fixed(v, digits)),
      },
    },
    yAxis: {
      ...AXIS, type: 'category', inverse: true, data: rows.map((_, i) => String(i)),
      axisLine: { show: true, lineStyle: { color: '#5D6A7A' } }, splitLine: { show: false },
      axisLabel: {
        ...AXIS.axisLabel, color: INK, width: left - 12, overflow: 'break',
        formatter: text => rows[Number(text)].name,
      },
    },
    series: [{
      type: 'custom', data: rows.map((_, i) => i),
      renderItem: (p, api) => row(rows, p.dataIndex, api, {
        textAt: width - right + 8, interval: narrow ? () => '' : interval, view,
      }),
    }],
  };
}

function row(rows, i, api, { textAt, interval, view }) {
  const r = rows[i];
  const [from, to] = [api.coord([r.from, i]), api.coord([r.to, i])];
  const tall = api.size([0, 1])[1];
  const thick = Math.min(15, tall * 0.66);
  const text = (words, x, align, fill, weight) => ({
    type: 'text', style: {
      text: words, x, y: from[1], textAlign: align, textVerticalAlign: 'middle', fill,
      font: `${weight} 12px ${fontFamily()}`,
    },
  });
  const children = [
    {
      type: 'rect', shape: {
        x: Math.min(from[0], to[0]), y: from[1] - thick / 2,
        width: Math.max(1.5, Math.abs(to[0] - from[0])), height: thick,
      },
      style: { fill: colourOf(r), ...(r.kind === 'label' ? { stroke: COLOURS.labelEdge } : {}) },
    },
    text(view.format.signed(r.value, 2), textAt + 36, 'right', INK, r.kind === 'total' ? 700 : 500),
    text(interval(r), textAt + 44, 'left', '#5D6A7A', 400),
  ];
  if (i < rows.length - 1) {
    children.push({
      type: 'line', style: { stroke: '#8C9BAB', lineWidth: 1 }, shape: {
        x1: to[0], y1: from[1] + thick / 2, x2: to[0], y2: from[1] + tall - thick / 2,
      },
    });
  }
  if (r.low !== null) {
    const [low, high] = [api.coord([r.low, i])[0], api.coord([r.high, i])[0]];
    children.push({
      type: 'line', style: { stroke: '#8C9BAB', lineWidth: 2 },
      shape: { x1: low, y1: from[1], x2: high, y2: from[1] },
    });
  }
  return { type: 'group', children };
}
