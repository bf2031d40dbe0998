import type { TopLevelSpec } from 'vega-lite';
import type { Table } from './table.ts';

/** What is said of one point of a drawing that is read point by point. */
export interface PointText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One layer of a layered drawing. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** A chart whose files are offered, without its figures. */
export type ChartFile = Pick<Chart, 'name' | 'finding' | 'drawn'>;

/** A picture of figures with all that makes it readable without seeing it (RGAA 1.6). */
export interface Chart {
  /** of its files, `/charts/<name>.csv`; no two charts of the house have the same */
  readonly name: string;
  /** what the picture shows, as a statement: its caption */
  readonly finding: string;
  /** one sentence: extremes, trend, caveat */
  readonly sentence: string;
  readonly table: Table;
  /** what its figures never go without, in files too */
  readonly notice?: string;
  /** is there a drawing to download, `/charts/<name>.svg`? */
  readonly drawn: boolean;
  /** what it is drawn by; only where it is drawn, so that no page carries it */
  readonly spec?: TopLevelSpec;
}
