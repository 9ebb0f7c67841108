// Makes elements. Text is always text: nothing here or elsewhere parses markup.
const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element: h('p', {class: 'lead', onclick}, 'text', child, [children]). */
export function h(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An SVG element, made likewise. */
export function s(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.assign(element.style, value);
    // What is true is there, but for states of accessibility, which say so in words.
    else element.setAttribute(
      name, value === true && !name.startsWith('aria-') ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** Adds children; lists are opened, nothing is skipped but null and false. */
export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** Puts other children in place of an element's own. */
export function refill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** Puts other children before one that stays: a press on it goes on, and it keeps the focus. */
export function refillBefore(kept, ...children) {
  while (kept.previousSibling) kept.previousSibling.remove();
  const all = document.createDocumentFragment();
  append(all, children);
  kept.before(all);
}
