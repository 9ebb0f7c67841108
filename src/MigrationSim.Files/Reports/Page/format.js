// The one way numbers become text, in both languages: page, table and tests agree by it.

/** Rounds the decimal digits, half away from zero, whatever the binary fraction is. */
function rounded(value, digits) {
  const text = String(Math.abs(value));
  if (text.includes('e')) return Math.abs(value).toFixed(digits);
  return Number(Math.round(Number(text + 'e' + digits)) + 'e-' + digits).toFixed(digits);
}

const isZero = text => /^[0.]*$/.test(text);

const grouped = text => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Formats for a language, 'zh' or 'en'. A value that is not known is an en dash. */
export function formatter(lang) {
  const zh = lang === 'zh';
  const known = format => (value, ...more) =>
    value === null || value === undefined || Number.isNaN(value) ? '–' : format(value, ...more);
  const fixed = known((value, digits = 1) => {
    const text = rounded(value, digits);
    return (value < 0 && !isZero(text) ? '−' : '') + text;
  });
  const signed = known((value, digits = 1) => {
    const text = rounded(value, digits);
    return (isZero(text) ? '±' : value > 0 ? '+' : '−') + text;
  });
  const points = known((value, digits = 1) => signed(value, digits) + (zh ? ' 个百分点' : ' pp'));
  return {
    zh,
    fixed,
    signed,
    points,
    unitOfPoints: zh ? '个百分点' : 'pp',
    /** A rate in percent. */
    rate: known((value, digits = 1) => fixed(value, digits) + '%'),
    /** An interval: an en dash, or a word where a bound is negative. */
    range: (low, high, digits = 1) => low < 0 || high < 0
      ? fixed(low, digits) + (zh ? ' 至 ' : ' to ') + fixed(high, digits)
      : fixed(low, digits) + '–' + fixed(high, digits),
    count: known(value => (value < 0 ? '−' : '') + grouped(rounded(value, 0))),
    /** Persons with their unit. */
    persons: known(value => zh
      ? fixed(value / 1e4, 1) + ' 万人'
      : Math.abs(value) >= 1e6
        ? fixed(value / 1e6, 2) + ' million'
        : (value < 0 ? '−' : '') + grouped(rounded(value / 1e3, 0)) + ' thousand'),
    /** Persons in a column whose head names the unit: 10,000 or 1,000. */
    crowd: known(value => zh
      ? fixed(value / 1e4, 1)
      : (value < 0 ? '−' : '') + grouped(rounded(value / 1e3, 1))),
    signedCrowd: known(value => signed(value / (zh ? 1e4 : 1e3), 1)),
    /** A probability in percent. */
    chance: known(percent => percent < 1
      ? (zh ? '不到 1%' : 'under 1%')
      : percent > 99 ? (zh ? '超过 99%' : 'over 99%') : fixed(percent, 0) + '%'),
    /** A lever's value: as many digits as it has, six at most. */
    plain: known(value => {
      const [whole, part] = String(Number(Math.abs(value).toFixed(6))).split('.');
      return (value < 0 ? '−' : '') + grouped(whole) + (part ? '.' + part : '');
    }),
  };
}
