import type { Config } from 'vega-lite';

/** Colours of the drawings by token, in both schemes; `web/styles/tokens.css` holds the same values. */
export const COLOURS = {
  '--paper': { light: '#faf9f5', dark: '#131715' },
  '--ink': { light: '#1c211e', dark: '#e9ece7' },
  '--soft': { light: '#59625d', dark: '#a3ada7' },
  '--line': { light: '#dedcd3', dark: '#2f3632' },
  '--use': { light: '#0072b2', dark: '#56b4e9' },
  '--cost': { light: '#b34700', dark: '#e58a4e' },
  '--first': { light: '#332288', dark: '#66ccee' },
  '--second': { light: '#882255', dark: '#ee6677' },
  '--third': { light: '#1f5d43', dark: '#f0e442' },
} as const;

/** The system's interface face, as everywhere on the page. */
export const SANS = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** One look for every chart: hairlines, no frame, the page's own colours; no English ARIA on marks. */
export const CONFIG: Config = {
  background: 'transparent',
  font: SANS,
  aria: false,
  view: { stroke: null },
  axis: {
    aria: false,
    labelColor: 'var(--soft)',
    labelFontSize: 13,
    labelLimit: 0,
    gridColor: 'var(--line)',
    domainColor: 'var(--soft)',
    tickColor: 'var(--soft)',
    titleColor: 'var(--soft)',
    titleFontSize: 13,
    titleFontWeight: 'normal',
  },
  text: { fontSize: 13, color: 'var(--soft)' },
};
