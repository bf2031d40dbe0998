import type { BaseId } from '../../data/model/metric/base.ts';
import type { Ground } from '../../data/model/query/axes.ts';
import type { Figures } from '../../data/model/query/figures.ts';
import type { ReceptionIndex } from '../../data/model/query/reception-index.ts';
import type { Axes } from '../../data/model/query/slot.ts';
import type { Setting } from '../../data/model/reading.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** What base figures are read from, and for which cells. */
export interface BaseContext {
  readonly view: UsageView;
  readonly setting: Setting;
  readonly ground: Ground;
  readonly reception: ReceptionIndex;
  readonly axes: Axes;
  readonly asker: Asker;
}

/** Reads the figures of one family, each for every cell of the axes. */
export type FamilyReader = (
  bases: readonly BaseId[],
  context: BaseContext,
) => Promise<ReadonlyMap<BaseId, Figures>>;
