// What each chapter adds alone, from the file of chapters that a server keeps beside a run.
import { RESIDENT, WITHOUT } from './model.js';

// Of a year: base, scenario, difference, ends of the 80 and of the 95 % interval.
const [DIFFERENCE, LOW, HIGH] = [2, 5, 6];

/** The last year of the file. */
export const yearOf = chapters =>
  Math.max(...Object.keys(chapters.whole.province[RESIDENT]).map(Number));

/**
 * Rows of the waterfall: the parts without the relabelled, what they share, the relabelled apart,
 * and the whole. What follows from others by subtraction has no interval.
 */
export function chapterRows(chapters, view) {
  const year = yearOf(chapters);
  const of = (part, indicator) => part.province[indicator][year];
  const added = (part, indicator) => of(part, indicator)[DIFFERENCE];
  const row = (name, kind, value) => ({ name, kind, value, low: null, high: null });
  const found = (name, kind, values) => ({
    name, kind, value: values[DIFFERENCE], low: values[LOW], high: values[HIGH],
  });
  const parts = chapters.parts.map(part =>
    found(part.title[view.lang], 'part', of(part, WITHOUT)));
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const { whole } = chapters;
  return [
    ...parts,
    row(view.word('interaction'), 'rest', added(whole, WITHOUT) - sum),
    row(view.word('road-label'), 'label', added(whole, RESIDENT) - added(whole, WITHOUT)),
    found(view.word('total'), 'total', of(whole, RESIDENT)),
  ];
}
