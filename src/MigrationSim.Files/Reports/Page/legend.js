// The key of a colour scale: its bins, their edges, the unit.
import { h } from './dom.js';

/** The bins side by side; width is that of one. */
export function legend(scale, unit, view, width = 40) {
  return h('div', { class: 'legend', role: 'img', 'aria-label': legendText(scale, unit, view) },
    h('div', { class: 'legend-bins' },
      scale.colours.map(colour =>
        h('span', { style: { background: colour, width: width + 'px' } }))),
    h('div', { class: 'legend-edges num', style: { paddingLeft: width / 2 + 'px' } },
      scale.edges.map(edge =>
        h('span', { style: { width: width + 'px' } }, String(edge).replace('-', '−'))),
      h('span', { class: 'legend-unit' }, unit)));
}

const legendText = (scale, unit, view) =>
  view.word('legend') + ': ' + scale.edges.map(e => String(e).replace('-', '−')).join(', ')
  + ' ' + unit;
