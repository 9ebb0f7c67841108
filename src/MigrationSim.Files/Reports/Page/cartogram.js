// The map: a circle a county on tinted prefectures, or the user's own boundaries. Plain SVG.
import { h, s, refill } from './dom.js';
import { fullName, prefectureName, regionOf, shortName } from './places.js';
import { inkOn } from './scales.js';

const INK = '#17202B';

/**
 * A map of counties.
 * @param model places and either map or boundaries
 * @param options value(code), scale, format(value), label, unit; bare for a small one without
 *   names; selected and select(code); width in pixels
 */
export function countyMap(model, options, view) {
  const figure = h('figure', { class: 'map' });
  const shapes = model.boundaries ? borders : circles;
  const frame = model.boundaries ?? model.map;
  if (!frame) {
    refill(figure, h('p', { class: 'cap' }, view.word('noMap')));
    return figure;
  }
  const scale = frame.width / (options.width ?? 688);
  const svg = s('svg', {
    viewBox: `0 0 ${frame.width} ${frame.height}`, role: options.bare ? 'img' : 'group',
    'aria-label': options.label,
  });
  const buttons = new Map();
  svg.append(...shapes(model, options, view, scale, buttons));
  if (!options.bare) walkable(svg, buttons, centres(model), options);
  figure.append(svg);
  return figure;
}

/** Centres of the counties, for the arrow keys and the pointer. */
function centres(model) {
  if (!model.boundaries) return model.map.counties;
  return Object.fromEntries(
    Object.entries(model.boundaries.shapes).map(([code, shape]) => [code, shape.centre]));
}

function button(county, shape, caption, options, view) {
  const value = options.value(county.code);
  const text = `${fullName(county, view.lang)} · ${options.format(value)}`;
  return s('g', {
    class: 'county', 'data-code': county.code, role: options.bare ? null : 'button',
    tabindex: options.bare ? null : -1, 'aria-label': text,
    'aria-pressed': options.bare ? null : String(options.selected === county.code),
  }, s('title', null, text), shape, caption);
}

function circles(model, options, view, scale, buttons) {
  const { map, places } = model;
  const parts = options.bare ? [] : tints(map, places, scale);
  const narrow = map.width / scale < 420;
  for (const county of places.counties) {
    const at = map.counties[county.code];
    if (!at) continue;
    const [x, y, r] = at;
    const fill = options.scale.of(options.value(county.code));
    const circle = s('circle', {
      cx: x, cy: y, r, fill, stroke: 'rgba(23,32,43,.28)', 'stroke-width': 0.75 * scale,
    });
    const size = (narrow ? 9.2 : 12) * scale;
    const caption = options.bare ? null
      : name(shortName(county, places.prefectures, view.lang), x, y, r, size, fill, view);
    const group = button(county, circle, caption, options, view);
    buttons.set(county.code, group);
    parts.push(group);
  }
  if (!options.bare) {
    parts.push(...labels(map, places, scale, narrow, view), ...sizeKey(model, scale, narrow, view),
      north(map, scale, view));
  }
  return parts;
}

/** A name inside its circle, or nothing where it does not fit. */
function name(text, x, y, r, size, fill, view) {
  const em = view.lang === 'zh' ? 1 : 0.56;
  let font = size;
  if (text.length * em * font > 1.94 * r) font *= 0.88;
  if (text.length * em * font > 1.98 * r) return null;
  return s('text', {
    x, y, dy: '.36em', 'text-anchor': 'middle', 'font-size': font, fill: inkOn(fill),
  }, text);
}

/** Each prefecture's ground: its circles grown, held together by a tree of bands. */
function tints(map, places, scale) {
  const parts = [];
  for (const prefecture of places.prefectures) {
    const region = regionOf(prefecture.code);
    const members = places.counties.filter(c => c.prefecture === prefecture.code)
      .map(c => map.counties[c.code]).filter(Boolean);
    const label = map.labels[prefecture.code];
    if (members.length === 0) continue;
    for (const [colour, grow] of [[region.edge, 7.5], [region.tint, 7.5 - 1.3 * scale]]) {
      parts.push(s('g', { fill: colour, stroke: colour }, ground(members, label, grow)));
    }
  }
  return parts;
}

function ground(members, label, grow) {
  const parts = tree(members).map(([a, b]) => s('line', {
    x1: a[0], y1: a[1], x2: b[0], y2: b[1], 'stroke-linecap': 'round',
    'stroke-width': 1.5 * Math.min(a[2], b[2]) + 2 * grow,
  }));
  for (const [x, y, r] of members) parts.push(s('circle', { cx: x, cy: y, r: r + grow }));
  if (!label) return parts;
  const [x, y, r, half] = label;
  const away = ([cx, cy, cr]) => Math.hypot(cx - x, cy - y) - cr;
  const near = members.reduce((best, m) => (away(m) < away(best) ? m : best));
  parts.push(
    s('line', { x1: near[0], y1: near[1], x2: x, y2: y, 'stroke-width': 28 + 2 * grow }),
    s('rect', {
      x: x - half - r - grow, y: y - r - grow, width: 2 * (half + r + grow),
      height: 2 * (r + grow), rx: r + grow,
    }));
  return parts;
}

/** Minimum spanning tree by the gaps between circles (Prim 1957). */
function tree(members) {
  const inside = [members[0]];
  const outside = members.slice(1);
  const edges = [];
  while (outside.length > 0) {
    let best = null;
    for (const a of inside) {
      for (const b of outside) {
        const gap = Math.hypot(a[0] - b[0], a[1] - b[1]) - a[2] - b[2];
        if (!best || gap < best.gap) best = { gap, a, b };
      }
    }
    edges.push([best.a, best.b]);
    inside.push(best.b);
    outside.splice(outside.indexOf(best.b), 1);
  }
  return edges;
}

function labels(map, places, scale, narrow, view) {
  const parts = [];
  for (const prefecture of places.prefectures) {
    const at = map.labels[prefecture.code];
    if (!at) continue;
    const [x, y, r, half] = at;
    const text = prefectureName(prefecture, view.lang);
    const room = 2 * (half + r) + 6;
    const em = view.lang === 'zh' ? 1 : 0.58;
    const size = Math.min((narrow ? 10 : 13.5) * scale, room / (text.length * em));
    parts.push(s('text', {
      x, y, dy: '.36em', 'text-anchor': 'middle', 'font-size': size, 'font-weight': 700, fill: INK,
    }, text));
  }
  return parts;
}

/** What size means, in the empty south-west. */
function sizeKey(model, scale, narrow, view) {
  const { map, places } = model;
  const largest = places.counties.filter(c => map.counties[c.code])
    .reduce((a, b) => (a.residents2020 > b.residents2020 ? a : b));
  const unit = map.counties[largest.code][2] / Math.sqrt(largest.residents2020);
  const sizes = narrow ? [2e5, 15e5] : [2e5, 6e5, 15e5];
  const [left, bottom] = [14, map.height - 8];
  const outer = unit * Math.sqrt(sizes.at(-1));
  const parts = sizes.flatMap(size => {
    const r = unit * Math.sqrt(size);
    const top = bottom - 2 * r;
    return [
      s('circle', {
        cx: left + outer, cy: bottom - r, r, fill: 'none', stroke: '#5D6A7A',
        'stroke-width': scale,
      }),
      s('line', {
        x1: left + outer, y1: top, x2: left + 2 * outer + 8, y2: top, stroke: '#B4BDC8',
        'stroke-width': 0.8 * scale,
      }),
      s('text', { x: left + 2 * outer + 12, y: top, dy: '.36em' },
        view.lang === 'zh' ? `${size / 1e4} 万` : `${size / 1e6} m`),
    ];
  });
  const title = s('text', { x: left, y: bottom - 2 * outer - 22 * scale, 'font-weight': 600 },
    view.word(narrow ? 'sizeKeyShort' : 'sizeKey'));
  return [s('g', { 'font-size': 11 * scale, fill: '#445162' }, parts, title)];
}

function north(map, k, view) {
  return s('g', { transform: `translate(${map.width - 26 * k},${14 * k})`, fill: '#445162' },
    s('path', { d: `M0 ${-10 * k}L${6 * k} ${7 * k}L0 ${3 * k}L${-6 * k} ${7 * k}Z` }),
    s('text', { y: 20 * k, 'text-anchor': 'middle', 'font-size': 11 * k }, view.word('north')));
}

/** The user's boundaries, filled by the same bins. */
function borders(model, options, view, scale, buttons) {
  const { boundaries, places } = model;
  const parts = [];
  for (const county of places.counties) {
    const shape = boundaries.shapes[county.code];
    if (!shape) continue;
    const fill = options.scale.of(options.value(county.code));
    const path = s('path', {
      d: shape.path, fill, stroke: '#FFFFFF', 'stroke-width': 0.75 * scale,
      'fill-rule': 'evenodd', class: 'border',
    });
    const group = button(county, path, null, options, view);
    buttons.set(county.code, group);
    parts.push(group);
  }
  return parts;
}

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Tab enters once; arrows go to the nearest county that way; Enter selects, Esc clears. */
function walkable(svg, buttons, centre, options) {
  const codes = [...buttons.keys()];
  if (codes.length === 0) return;
  const first = buttons.has(options.selected) ? options.selected : codes[0];
  buttons.get(first).setAttribute('tabindex', 0);
  const select = code => options.select?.(code);
  svg.addEventListener('click', event => {
    const code = codeAt(event, svg, buttons, centre);
    if (code) select(code);
  });
  svg.addEventListener('keydown', event => {
    const code = event.target.closest('.county')?.dataset.code;
    if (!code) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select(code);
    } else if (event.key === 'Escape') select(null);
    else if (WAYS[event.key]) {
      event.preventDefault();
      const next = nearest(code, WAYS[event.key], centre, codes);
      if (!next) return;
      for (const group of buttons.values()) group.setAttribute('tabindex', -1);
      buttons.get(next).setAttribute('tabindex', 0);
      buttons.get(next).focus();
    }
  });
}

/** The county under the pointer; for a finger the nearest within 22 pixels. */
function codeAt(event, svg, buttons, centre) {
  const hit = event.target.closest('.county')?.dataset.code;
  if (hit || event.pointerType !== 'touch') return hit;
  const box = svg.getBoundingClientRect();
  const unit = svg.viewBox.baseVal.width / box.width;
  const [x, y] = [(event.clientX - box.left) * unit, (event.clientY - box.top) * unit];
  let best = null;
  for (const code of buttons.keys()) {
    const away = Math.hypot(centre[code][0] - x, centre[code][1] - y);
    if (!best || away < best.away) best = { away, code };
  }
  return best && best.away <= 22 * unit ? best.code : null;
}

function nearest(code, [dx, dy], centre, codes) {
  const [x, y] = centre[code];
  let best = null;
  for (const other of codes) {
    const [vx, vy] = [centre[other][0] - x, centre[other][1] - y];
    const along = vx * dx + vy * dy;
    const across = Math.abs(vx * dy) + Math.abs(vy * dx);
    if (along <= 0 || across > along * 1.2) continue;
    const cost = along + 2 * across;
    if (!best || cost < best.cost) best = { cost, other };
  }
  return best?.other;
}
