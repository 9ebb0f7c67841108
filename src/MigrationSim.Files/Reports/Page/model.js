// What the page knows: finds runs, values by year, differences and, where there are, intervals.
export const RESIDENT = 'resident_urbanization_rate_pct';
export const HUKOU = 'hukou_urbanization_rate_pct';
export const GAP = 'gap_pp';
export const WITHOUT = 'resident_urbanization_rate_without_reclassification_pct';

/** The data as read, its runs taken apart by their parts in the report. */
export function opened(data) {
  const at = i => (i === null || i === undefined ? null : data.runs[i]);
  return {
    ...data,
    main: at(data.main),
    base: at(data.base),
    parts: (data.parts ?? []).map(at),
    others: (data.others ?? []).map(at),
  };
}

export const lastYear = model => model.main.years.at(-1);

/** An indicator of the province in all years of a run. */
export const series = (run, indicator) => run.province[indicator] ?? [];

export const provinceAt = (run, indicator, year) =>
  series(run, indicator)[run.years.indexOf(year)] ?? null;

export const countyAt = (run, indicator, year, code) =>
  run?.counties[code]?.[indicator]?.[run.years.indexOf(year)] ?? null;

/** A difference of two values, null where either is not known. */
export const less = (a, b) => (a === null || b === null ? null : a - b);

/**
 * What the scenario adds to the baseline: {value, low, high}. The bounds are null where a single
 * pair of runs was made; paired replicates fill model.effects.
 */
export function effect(model, indicator, year) {
  const known = model.effects?.province?.[indicator]?.[year];
  if (known) return { value: known.mean, low: known.low95, high: known.high95 };
  if (!model.base) return null;
  const value = less(provinceAt(model.main, indicator, year),
    provinceAt(model.base, indicator, year));
  return value === null ? null : { value, low: null, high: null };
}

/** Bounds by year of an indicator over replicates: {years, low80, high80, low95, high95}. */
export const band = (model, indicator) => model.bands?.[indicator] ?? null;

/** Percent of replicates that reach 66 %: {base, main}, or null. */
export const chances = model => model.chances ?? null;
