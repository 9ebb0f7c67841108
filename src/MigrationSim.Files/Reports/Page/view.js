// A language with its words, its number format and the titles of runs.
import { formatter } from './format.js';
import { words } from './words.js';

/** What every drawing function takes as its last argument. */
export function viewIn(lang) {
  return {
    lang,
    format: formatter(lang),
    word: words(lang),
    title: run => run.title?.[lang] || run.scenario,
  };
}
