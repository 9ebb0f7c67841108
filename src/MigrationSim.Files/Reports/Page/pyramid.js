// Ages of men and women: bars now, a stepped line for then, as shares of all residents.
import { AXIS, COLOURS, INK, TIP, chart, fontFamily, key } from './chart.js';
import { table } from './tables.js';

/** Five-year groups from the census's own, infants put with children of 1-4. */
export function ageGroups(ages) {
  const [names, men, women] = [[], [], []];
  ages.groups.forEach((group, i) => {
    if (group === '1-4') {
      names[0] = '0–4';
      men[0] += ages.male[i];
      women[0] += ages.female[i];
      return;
    }
    names.push(group.replace('-', '–'));
    men.push(ages.male[i]);
    women.push(ages.female[i]);
  });
  return { names, men, women };
}

const total = g => [...g.men, ...g.women].reduce((sum, v) => sum + v, 0);

/** Percent of all residents in groups whose first age lies from low to below high. */
export function share(groups, low, high) {
  const inside = groups.names.map(name => parseInt(name, 10) >= low && parseInt(name, 10) < high);
  const sum = [...groups.men, ...groups.women]
    .reduce((all, v, i) => all + (inside[i % inside.length] ? v : 0), 0);
  return 100 * sum / total(groups);
}

/** The chart and its key; now and then are {year, groups}. */
export function pyramid(now, then, view, height = 300) {
  const rows = now.groups.names.map((name, i) => [
    name,
    ...[then, now].flatMap(at => [at.groups.men[i], at.groups.women[i]]
      .map(v => view.format.rate(100 * v / total(at.groups), 2))),
  ]);
  return [
    key([
      { text: view.word('menIn', { year: now.year }), colour: COLOURS.men },
      { text: view.word('womenIn', { year: now.year }), colour: COLOURS.women },
      { text: String(then.year), colour: INK, kind: 'line' },
    ]),
    chart(() => bars(now, then, view), {
      height,
      label: view.word('pyramidAlt', {
        from: then.year, to: now.year,
        a: view.format.rate(share(then.groups, 60, 200)),
        b: view.format.rate(share(now.groups, 60, 200)),
      }),
      heads: [
        { text: view.word('age') },
        ...[then, now].flatMap(at => ['men', 'women']
          .map(sex => ({ text: `${view.word(sex)} ${at.year}`, n: true }))),
      ],
      rows,
    }, view),
  ];
}

function bars(now, then, view) {
  const shares = (at, sex) =>
    at.groups[sex].map(v => (sex === 'men' ? -100 : 100) * v / total(at.groups));
  const extent = Math.max(...[now, then].flatMap(at =>
    ['men', 'women'].flatMap(sex => shares(at, sex).map(Math.abs))));
  const max = Math.max(2, Math.ceil(extent / 2) * 2);
  const font = { fontSize: 12, fontWeight: 600, fontFamily: fontFamily() };
  const steps = sex => ({
    type: 'custom', silent: true, z: 5, data: [0],
    renderItem: (_, api) => {
      const half = api.size([0, 1])[1] / 2;
      const points = shares(then, sex).flatMap((v, i) => {
        const [x, y] = api.coord([v, i]);
        return [[x, y + half], [x, y - half]];
      });
      return {
        type: 'polyline', shape: { points }, style: { stroke: INK, lineWidth: 1.5, fill: 'none' },
      };
    },
  });
  const bar = (sex, colour) => ({
    type: 'bar', name: view.word(sex), stack: 'ages', barCategoryGap: '12%',
    itemStyle: { color: colour }, data: shares(now, sex),
  });
  return {
    grid: { left: 48, right: 14, top: 20, bottom: 22 },
    tooltip: {
      trigger: 'axis', axisPointer: { type: 'shadow' }, ...TIP,
      valueFormatter: v => view.format.rate(Math.abs(v), 2),
    },
    xAxis: {
      ...AXIS, type: 'value', min: -max, max, interval: max / 2,
      axisLabel: { ...AXIS.axisLabel, formatter: v => Math.abs(v) + '%' },
    },
    yAxis: {
      ...AXIS, type: 'category', data: now.groups.names, splitLine: { show: false },
      axisLine: { show: false }, axisLabel: { ...AXIS.axisLabel, interval: 1 },
    },
    series: [bar('men', COLOURS.men), bar('women', COLOURS.women), steps('men'), steps('women')],
    graphic: [
      { type: 'text', left: 52, top: 2,
        style: { text: view.word('men'), fill: '#2B5F86', ...font } },
      { type: 'text', right: 18, top: 2,
        style: { text: view.word('women'), fill: '#8A4E14', ...font } },
    ],
  };
}

/** Shares of the broad ages, then and now. */
export function ageTable(now, then, view) {
  const bands = [['ages0', 0, 15], ['ages15', 15, 60], ['ages60', 60, 200], ['ages65', 65, 200]];
  return table(
    [
      { text: view.word('shareOfResidents') }, { text: String(then.year), n: true },
      { text: String(now.year), n: true }, { text: view.word('change'), n: true },
    ],
    bands.map(([word, low, high]) => {
      const [a, b] = [share(then.groups, low, high), share(now.groups, low, high)];
      return [
        view.word(word), view.format.rate(a), view.format.rate(b), view.format.signed(b - a, 1),
      ];
    }));
}
