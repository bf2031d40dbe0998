import type { TopLevelSpec } from 'vega-lite';
import type { Table } from './table.ts';

/** The charts of the page, by the name their files are downloaded under: `/charts/membres.csv`. */
export const CHART_NAMES = ['membres', 'evolution', 'ressources', 'non-repartis'] as const;

/** Name of a chart. */
export type ChartName = (typeof CHART_NAMES)[number];

/** One layer of a layered drawing. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** A picture of figures with all that makes it readable without seeing it (RGAA 1.6). */
export interface Chart {
  readonly name: ChartName;
  /** what the picture shows, as a statement: its caption */
  readonly finding: string;
  /** one sentence: extremes, trend, caveat */
  readonly sentence: string;
  readonly table: Table;
  /** is there a drawing to download, `/charts/<name>.svg`? */
  readonly drawn: boolean;
  /** what it is drawn by; only where it is drawn, so that no page carries it */
  readonly spec?: TopLevelSpec;
}
