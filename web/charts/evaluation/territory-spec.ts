import type { TopLevelSpec } from 'vega-lite';
import type { EvaluationPage } from '../../../data/model/evaluation-page.ts';
import { tilesOf } from '../../../data/model/territory-tiles.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { percent } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import type { Layer } from '../chart.ts';
import { SHADED } from '../shaded.ts';
import { SHADES, shadeOf } from '../shades.ts';
import { CONFIG } from '../theme.ts';
import { shortName } from './short-name.ts';

const SHAPES = {
  wide: { width: 124, height: 84, fontSize: 12 },
  narrow: { width: 66, height: 74, fontSize: 9.5 },
} as const;

/** Tiles in the shade of their rate, each with its name and its figure; what is not told is said in its place. */
export function territorySpec(page: EvaluationPage, shape: 'wide' | 'narrow'): TopLevelSpec {
  const { width, height, fontSize } = SHAPES[shape];
  const tiles = tilesOf(page.territory.map(({ epci }) => epci));
  const rates = page.territory.map(({ activeRate }) => activeRate);
  const values = page.territory.map(({ epci, name, activeRate }, index) => {
    const shade = shadeOf(rates, index);
    return {
      ...(tiles.get(epci) ?? { column: 0, row: 0 }),
      lines: shortName(name, { width: width - 8, fontSize }),
      text: isKnown(activeRate) ? percent(activeRate, 2) : words.absences[activeRate].short,
      shade: shade === null ? null : SHADES[shade],
    };
  });
  const place = { type: 'ordinal', axis: null } as const;
  return {
    width: { step: width },
    height: { step: height },
    padding: 2,
    config: CONFIG,
    data: { values },
    encoding: { x: { field: 'column', ...place }, y: { field: 'row', ...place } },
    layer: [...SHADED.slice(0, 2), ...labels(fontSize, height)],
  };
}

function labels(fontSize: number, height: number): Layer[] {
  const mark = { type: 'text', color: 'var(--ink)' } as const;
  return [
    {
      mark: {
        ...{ ...mark, fontSize, lineHeight: fontSize + 2, baseline: 'top' },
        dy: 6 - height / 2,
      },
      encoding: { text: { field: 'lines' } },
    },
    {
      mark: {
        ...{ ...mark, fontSize: fontSize + 2, fontWeight: 600, baseline: 'bottom' },
        dy: height / 2 - 5,
      },
      encoding: { text: { field: 'text', type: 'nominal' } },
    },
  ];
}
