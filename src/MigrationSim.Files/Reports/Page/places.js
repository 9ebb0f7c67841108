// Names of places as the map and tables show them, and the four regions of the plan.

/** Regions in the plan's order; tints are for the map alone. */
export const REGIONS = [
  { key: 'czt', zh: '长株潭', en: 'Chang-Zhu-Tan', tint: '#E4EBF5', edge: '#A9BCD6',
    prefectures: ['430100', '430200', '430300'] },
  { key: 'dongting', zh: '洞庭湖', en: 'Dongting Lake', tint: '#E2EFEA', edge: '#A3C6B9',
    prefectures: ['430600', '430700', '430900'] },
  { key: 'south', zh: '湘南', en: 'South Hunan', tint: '#F4EDDF', edge: '#D6C193',
    prefectures: ['430400', '431000', '431100'] },
  { key: 'west', zh: '大湘西', en: 'West Hunan', tint: '#EFE8F0', edge: '#C7B2CC',
    prefectures: ['430500', '430800', '431200', '431300', '433100'] },
];

export const PROVINCE = '430000';

export const regionOf = prefecture =>
  REGIONS.find(region => region.prefectures.includes(prefecture)) ?? REGIONS[0];

/** The districts of four old towns whose two-letter names are also a prefecture's. */
const shortPrefecture = name => name.replace(/(土家族苗族自治州|市)$/, '');

/** A short name for a circle: the class word goes where two characters remain. */
export function shortName(place, prefectures, lang) {
  if (lang !== 'zh') return place.en.replace(/ (\S+ )?(Qu|Xian|Shi|Zizhixian)$/, '')
    .replace(/ (Miaozu|Dongzu|Yaozu).*$/, '');
  const bare = place.zh.replace(/(苗族侗族|苗族|侗族|瑶族)自治县$/, '').replace(/[区县市]$/, '');
  const taken = prefectures.some(p => p.code !== place.code && shortPrefecture(p.zh) === bare);
  return bare.length < 2 || taken && place.zh.endsWith('县') ? place.zh : bare;
}

export const prefectureName = (place, lang) =>
  lang === 'zh' ? shortPrefecture(place.zh) : place.en;

/** The whole name; in English with its class in English. */
export function fullName(place, lang) {
  if (lang === 'zh') return place.zh;
  return place.en
    .replace(/ (Miaozu Dongzu|Miaozu|Dongzu|Yaozu) Zizhixian$/, ' Autonomous County')
    .replace(/ Qu$/, ' District').replace(/ Xian$/, ' County').replace(/ Shi$/, ' City');
}

/** All that a county may be found by, in lower case. */
export function searchText(county, prefectures) {
  const prefecture = prefectures.find(p => p.code === county.prefecture);
  return [county.code, county.zh, county.en, fullName(county, 'en'), prefecture?.zh, prefecture?.en]
    .join(' ').toLowerCase();
}
