import type { Layer } from './chart.ts';

/** Shades, gaps, and the figure of each, of rows with `shade` and `text`. */
export const SHADED: readonly Layer[] = [
  {
    transform: [{ filter: 'datum.shade !== null' }],
    mark: { type: 'rect', fill: 'var(--use)', stroke: 'var(--paper)' },
    encoding: { fillOpacity: { field: 'shade', type: 'quantitative', scale: null } },
  },
  {
    transform: [{ filter: 'datum.shade === null' }],
    mark: { type: 'rect', fill: 'var(--paper)', stroke: 'var(--soft)', strokeDash: [3, 2] },
  },
  {
    mark: { type: 'text', color: 'var(--ink)' },
    encoding: { text: { field: 'text', type: 'nominal' } },
  },
];
