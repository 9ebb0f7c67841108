// What all charts share: ECharts drawn as SVG, a sentence for those who do not see it, its table.
import { h } from './dom.js';
import { table } from './tables.js';

export const INK = '#17202B';
export const COLOURS = {
  scenario: '#0A5FA8', baseline: '#5A6675', target: '#A84300', hukou: '#7A3A96',
  natural: '#8C9BAB', moves: '#0A5FA8', label: '#E6D7A8', labelEdge: '#C9B37A',
  fall: '#B04A00', men: '#6FA3C9', women: '#D39A6A',
};

export const AXIS = {
  axisLine: { lineStyle: { color: '#B4BDC8' } },
  axisTick: { show: false },
  axisLabel: { color: '#445162', fontSize: 12 },
  splitLine: { lineStyle: { color: '#E7EBEF' } },
};

// Drawn as text, so that a scenario's name is never read as markup.
export const TIP = {
  backgroundColor: '#fff', borderColor: '#B4BDC8', renderMode: 'richText', confine: true,
  textStyle: { color: INK, fontSize: 12 },
};

export const fontFamily = () => getComputedStyle(document.body).fontFamily;

/**
 * A chart with its table behind a button.
 * @param option (width, height) => what ECharts is to draw
 * @param facts label: its message in a sentence; height in pixels; heads and rows: its table
 */
export function chart(option, facts, view) {
  const plot = h('div', {
    class: 'chart', role: 'img', 'aria-label': facts.label,
    style: { height: facts.height + 'px' },
  });
  plot.draw = () => {
    const drawn = echarts.getInstanceByDom(plot)
      ?? echarts.init(plot, null, { renderer: 'svg' });
    drawn.resize();
    drawn.setOption({
      animation: false,
      textStyle: { fontFamily: fontFamily(), fontSize: 12, color: '#445162' },
      aria: { enabled: true, label: { description: facts.label } },
      ...option(plot.clientWidth, plot.clientHeight),
    }, true);
    plot.setAttribute('aria-label', facts.label);
    plot.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  };
  if (!facts.rows) return h('div', { class: 'chart-box' }, plot);
  const behind = h('div', { class: 'scroll', hidden: true },
    table(facts.heads, facts.rows, { caption: facts.label }));
  const toggle = h('button', {
    class: 'quiet ns', type: 'button', 'aria-expanded': 'false',
    onclick: () => {
      behind.hidden = !behind.hidden;
      toggle.setAttribute('aria-expanded', String(!behind.hidden));
    },
  }, view.word('dataTable'));
  return h('div', { class: 'chart-box' }, plot, toggle, behind);
}

const plots = root => [...root.querySelectorAll('.chart')].filter(plot => plot.draw);

/** Draws every chart below an element that stands in the page. */
export const drawCharts = root => plots(root).forEach(plot => plot.draw());

/** Lets go of them before their elements are replaced. */
export const disposeCharts = root =>
  plots(root).forEach(plot => echarts.getInstanceByDom(plot)?.dispose());

/** The key beside a chart: [{text, colour, kind}] with kind line, dashed, hatch or area. */
export const key = entries => h('div', { class: 'key' }, entries.map(entry => h('span', null,
  h('i', {
    class: entry.kind ?? 'area',
    style: entry.kind === 'hatch' ? {}
      : entry.kind ? { borderColor: entry.colour } : { background: entry.colour },
  }), entry.text)));

/** Round steps over a range, 1-2-5. */
export function niceStep(span, count) {
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map(m => m * power).find(step => step >= raw * 0.999);
}
