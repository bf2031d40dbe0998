import type { TopLevelSpec } from 'vega-lite';
import type { Communes } from '../../../data/model/communes.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { communesWords } from '../../words/communes.ts';
import { CONFIG } from '../theme.ts';

const ROW = 36;

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** A bar from the exact pro rata, its figure at the far end. */
const LAYERS: Layer[] = [
  {
    mark: { type: 'bar', height: 10, color: 'var(--use)' },
    encoding: { x2: { field: 'base' } },
  },
  {
    transform: [{ filter: 'datum.intensite >= 100' }],
    mark: { type: 'text', align: 'left', dx: 6 },
    encoding: { text: { field: 'intensite' } },
  },
  {
    transform: [{ filter: 'datum.intensite < 100' }],
    mark: { type: 'text', align: 'right', dx: -6 },
    encoding: { text: { field: 'intensite' } },
  },
];

/** The members' intensities as one drawing to download: a bar from the exact pro rata. */
export function intensitySpec(content: Communes): TopLevelSpec {
  const own = communesWords();
  const { rows } = content.consumption;
  const known = rows.flatMap(({ label, intensity }) =>
    isKnown(intensity) ? [{ membre: label, intensite: Math.round(intensity), base: 100 }] : [],
  );
  return {
    width: 480,
    height: ROW * rows.length,
    padding: 16,
    config: CONFIG,
    data: { values: known },
    encoding: {
      y: {
        field: 'membre',
        type: 'nominal',
        scale: { domain: rows.map(({ label }) => label) },
        axis: {
          title: null,
          ticks: false,
          domain: false,
          labelPadding: 12,
          labelColor: 'var(--ink)',
        },
      },
      x: {
        field: 'intensite',
        type: 'quantitative',
        scale: { domainMin: 0 },
        axis: { title: own.proRata, format: ',.0f' },
      },
    },
    layer: LAYERS,
  };
}
