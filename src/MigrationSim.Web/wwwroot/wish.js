// What the user wants to see, as an address and as a scenario document.
const FROM = 2025;
const TO = 2029;

export const PLAN = 'plan';

/** A wish: language, scenario built on, place of changes, changed levers, runs beside. */
export const plain = lang => ({ lang, base: 'action-plan', where: PLAN, set: {}, beside: [] });

/** The wish in an address's hash; what it does not say is plain. */
export function wishOf(hash, lang) {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const wish = plain(words.get('lang') === 'en' ? 'en' : words.get('lang') === 'zh' ? 'zh' : lang);
  wish.base = words.get('base') || wish.base;
  wish.where = words.get('where') || wish.where;
  wish.run = words.get('run') ?? undefined;
  wish.content = words.get('map') ?? undefined;
  wish.selected = words.get('county') ?? undefined;
  wish.beside = (words.get('beside') ?? '').split(',').filter(Boolean);
  for (const part of (words.get('set') ?? '').split(',').filter(Boolean)) {
    const [lever, value] = part.split(':');
    if (Number.isFinite(Number(value))) wish.set[lever] = Number(value);
  }
  return wish;
}

/** The hash that gives the wish back. */
export function hashOf(wish) {
  const set = Object.entries(wish.set).map(([lever, value]) => `${lever}:${value}`).join(',');
  const words = [
    ['lang', wish.lang], ['base', wish.base], wish.where === PLAN ? null : ['where', wish.where],
    set ? ['set', set] : null, wish.beside.length ? ['beside', wish.beside.join(',')] : null,
    wish.run ? ['run', wish.run] : null,
    wish.content ? ['map', wish.content] : null, wish.selected ? ['county', wish.selected] : null,
  ];
  return '#' + words.filter(Boolean).map(([name, text]) => `${name}=${text}`).join('&');
}

/**
 * What POST /api/runs takes for a wish: the scenario's name, or a document built on it in which
 * the changed levers reach their value by steps from 2025 to 2029.
 */
export function orderOf(wish, scenario, levers, changedTitle, scale) {
  const names = Object.keys(wish.set);
  if (names.length === 0) return { scenario: wish.base, scale };
  const title = lang => changedTitle(lang, {
    title: scenario.title[lang], n: names.length,
  });
  return {
    name: (wish.base + '-changed').slice(0, 40),
    scale,
    scenario: {
      title: { zh: title('zh'), en: title('en') },
      extends: wish.base + '.json',
      levers: levers.filter(lever => names.includes(lever.lever)).map(lever => {
        const where = lever.is_placeless ? ['ALL']
          : wish.where === PLAN ? lever.where : [wish.where];
        return {
          lever: lever.lever, value: wish.set[lever.lever], from: FROM, to: TO, ramp: true,
          ...(where[0] === 'ALL' ? {} : { where }),
        };
      }),
    },
  };
}
