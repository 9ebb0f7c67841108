// What each chapter adds alone, from the file of chapters that a server keeps beside a run.
import { RESIDENT, WITHOUT } from './model.js';

// Of a year: base, scenario, difference, ends of the 80 and of the 95 % interval.
const DIFFERENCE = 2;

/** The last year of the file. */
export const yearOf = chapters =>
  Math.max(...Object.keys(chapters.whole.province[RESIDENT]).map(Number));

/**
 * Rows of the waterfall: the parts without the relabelled, what they share, the relabelled apart,
 * and the whole. A single pair of runs has no intervals.
 */
export function chapterRows(chapters, view) {
  const year = yearOf(chapters);
  const added = (part, indicator) => part.province[indicator][year][DIFFERENCE];
  const row = (name, kind, value) => ({ name, kind, value, low: null, high: null });
  const parts = chapters.parts.map(part =>
    row(part.title[view.lang], 'part', added(part, WITHOUT)));
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const { whole } = chapters;
  return [
    ...parts,
    row(view.word('interaction'), 'rest', added(whole, WITHOUT) - sum),
    row(view.word('road-label'), 'label', added(whole, RESIDENT) - added(whole, WITHOUT)),
    row(view.word('total'), 'total', added(whole, RESIDENT)),
  ];
}
