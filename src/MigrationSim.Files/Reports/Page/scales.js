// Colours for values: fixed bins, the same for every run, readable for colour-blind people.
export const SEQUENTIAL = ['#E3EFF2', '#BCDCE4', '#86BFD0', '#4A99B8', '#21739A', '#0F4A6E'];
export const DIVERGING =
  ['#96490A', '#C98644', '#EBD0AA', '#F1F1EF', '#B9D5E6', '#5E9FC8', '#1B5E91'];
export const UNKNOWN = '#FFFFFF';

/** Bins: a colour more than there are edges; a value on an edge belongs above it. */
export const bins = (edges, colours) => ({
  edges,
  colours,
  of: value => {
    if (value === null || value === undefined || Number.isNaN(value)) return UNKNOWN;
    const at = edges.findIndex(edge => value < edge);
    return colours[at < 0 ? edges.length : at];
  },
});

export const RATE_BINS = bins([40, 50, 60, 70, 85], SEQUENTIAL);
export const DIFFERENCE_BINS = bins([-1.5, -0.75, -0.15, 0.15, 0.75, 1.5], DIVERGING);
export const RISE_BINS = bins([0, 4, 6, 8, 10], ['#EBD0AA', ...SEQUENTIAL.slice(0, 5)]);
export const GROWTH_BINS = bins([-15, -8, -2, 2, 8, 15], DIVERGING);
export const FLOW_BINS = bins([3e3, 8e3, 15e3, 3e4, 6e4], SEQUENTIAL);

const channel = c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map(i => channel(parseInt(hex.slice(i, i + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Ink or white, whichever is easier to read on a colour. */
export function inkOn(hex) {
  const ground = luminance(hex) + 0.05;
  return ground / (luminance('#17202B') + 0.05) >= 1.05 / ground ? '#17202B' : '#FFFFFF';
}
