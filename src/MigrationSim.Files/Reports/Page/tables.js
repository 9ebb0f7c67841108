// Plain tables, tables behind charts, and what leaves the page as CSV.
import { h } from './dom.js';

/** A table; cells of columns marked n stand right. Heads are {text, n}. */
export function table(heads, rows, options = {}) {
  return h('table', { class: options.class ?? 't12' },
    options.caption ? h('caption', { class: 'vh' }, options.caption) : null,
    h('thead', null, h('tr', null,
      heads.map(head => h('th', { class: head.n ? 'n' : null, scope: 'col' }, head.text)))),
    h('tbody', null, rows.map(row => h('tr', { class: row.total ? 'total' : null },
      (row.cells ?? row).map((cell, i) => i === 0
        ? h('th', { scope: 'row' }, cell)
        : h('td', { class: heads[i].n ? 'n num' : null }, cell))))));
}

/**
 * A cell that no spreadsheet runs as a formula: text that begins like one gets an apostrophe.
 * Numbers stay numbers.
 */
export function neutral(value) {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  return !isNumber && /^[\s]*[=+\-@\t\r]/.test(text) ? "'" + text : text;
}

/** Rows as CSV, with the mark by which spreadsheets know UTF-8. */
export function csv(heads, rows) {
  const field = value => {
    const text = neutral(value);
    return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  return '\uFEFF' + [heads, ...rows].map(row => row.map(field).join(',')).join('\r\n') + '\r\n';
}

/** Offers a text as a file. */
export function save(name, text) {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })) });
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
