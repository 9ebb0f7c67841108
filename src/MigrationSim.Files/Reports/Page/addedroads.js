// By which roads the scenario moves both rates away from the baseline, with their intervals.
import { HUKOU, RESIDENT } from './model.js';
import { table } from './tables.js';

const ROADS = ['natural', 'moves_inside', 'external', 'reclassified', 'settled'];
const RATES = [['resident', RESIDENT], ['hukou', HUKOU]];

// Of an effect: base, scenario, difference, ends of the 80 and of the 95 % interval.
const [DIFFERENCE, LOW95, HIGH95] = [2, 5, 6];

/**
 * The table, or null where no comparison told of roads; settling moves the hukou rate alone. Beside
 * an ensemble it is left out: its intervals hold chance alone and would pass for the ensemble's.
 */
export function addedRoads(model, view) {
  const roads = model.effects?.roads;
  if (!roads || model.ensemble) return null;
  const shown = known => {
    if (!known) return '–';
    const added = view.format.signed(known[DIFFERENCE], 2);
    return known[LOW95] === null ? added
      : `${added} (${view.format.range(known[LOW95], known[HIGH95], 2)})`;
  };
  const slots = { from: roads.from, to: roads.to };
  return table([
    { text: view.word('addedRoads', slots) },
    ...RATES.map(([, rate]) => ({
      text: view.word(rate === RESIDENT ? 'residentRate' : 'hukouRate'), n: true,
    })),
  ], ROADS.map(road => [
    view.word('added-' + road), ...RATES.map(([rate]) => shown(roads[rate]?.[road])),
  ]), { class: 't12 tight named' });
}
