// What the page knows: finds runs, values by year, differences and, where there are, intervals.
export const RESIDENT = 'resident_urbanization_rate_pct';
export const HUKOU = 'hukou_urbanization_rate_pct';
export const GAP = 'gap_pp';
export const WITHOUT = 'resident_urbanization_rate_without_reclassification_pct';

// Of a year of effects: base, scenario, difference, ends of the 80 and of the 95 % interval.
const [BASE, SCENARIO, DIFFERENCE, LOW95, HIGH95] = [0, 1, 2, 5, 6];

/**
 * The data as read, its runs taken apart by their parts in the report. Where pairs were made, the
 * figures of scenario and baseline are their means, and the medians of an ensemble's members.
 */
export function opened(data) {
  const { effects } = data;
  const runs = data.runs.map((run, i) => {
    if (!effects) return run;
    if (i === data.main) return averaged(run, effects, SCENARIO);
    if (i === data.base) return averaged(run, effects, BASE);
    const province = effects.parts[run.scenario];
    return province ? averaged(run, { province, counties: {} }, SCENARIO) : run;
  });
  const at = i => (i === null || i === undefined ? null : runs[i]);
  return {
    ...data,
    runs,
    main: at(data.main),
    base: at(data.base),
    /** The baseline's one run, from which the one run of a chapter differs. */
    single: data.runs[data.base] ?? null,
    parts: (data.parts ?? []).map(at),
    others: (data.others ?? []).map(at),
  };
}

function averaged(run, effects, which) {
  const mean = (values, years) => run.years.map((year, t) =>
    years?.[year]?.[which] ?? values[t]);
  return {
    ...run,
    province: Object.fromEntries(Object.entries(run.province)
      .map(([name, values]) => [name, mean(values, effects.province[name])])),
    counties: Object.fromEntries(Object.entries(run.counties).map(([code, county]) =>
      [code, { ...county, [RESIDENT]: mean(county[RESIDENT], effects.counties[code]) }])),
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
 * pair of runs was made; a comparison or an ensemble fills model.effects.
 */
export function effect(model, indicator, year) {
  const known = model.effects?.province[indicator]?.[year];
  if (known) return estimate(known);
  if (!model.base) return null;
  const value = less(provinceAt(model.main, indicator, year),
    provinceAt(model.base, indicator, year));
  return value === null ? null : { value, low: null, high: null };
}

const estimate = known =>
  ({ value: known[DIFFERENCE], low: known[LOW95], high: known[HIGH95] });

/** What a chapter alone adds to the baseline. */
export function effectOfPart(model, run, indicator, year) {
  const known = model.effects?.parts[run.scenario]?.[indicator]?.[year];
  if (known) return estimate(known);
  return {
    value: less(provinceAt(run, indicator, year), provinceAt(model.single, indicator, year)),
    low: null, high: null,
  };
}

/**
 * An indicator over the members of an ensemble: {years, median, low80, high80, low95, high95}, and
 * the same of the baseline as its member base.
 */
export const band = (model, indicator) => model.bands?.[indicator] ?? null;

/** True if several pairs of runs were made, so that differences have intervals. */
export const manyPairs = model => (model.effects?.replicates ?? 1) > 1;

/** Percent of members that reach 66 %: {base, main, low, high} and more, or null. */
export const chances = model => model.chances ?? null;
