import { BASES, type BaseId } from '../../data/model/metric/base.ts';
import { FAMILIES, type FamilyId } from '../../data/model/metric/family.ts';
import { noFigures, setFigure, statusCode, type Figures } from '../../data/model/query/figures.ts';
import { eachCell } from '../../data/model/query/grid.ts';
import { partsOf, sizeOf, type Axes, type TimeSlot } from '../../data/model/query/slot.ts';
import { isKnownOver } from '../../data/model/query/time-slots.ts';
import type { BaseContext, FamilyReader } from './context.ts';
import { readActions } from './families/actions.ts';
import { readCosts } from './families/costs.ts';
import { readCounter } from './families/counter.ts';
import { readDepartment } from './families/department.ts';
import { readAges, readDelays, readEnrolments, readSnapshots } from './families/enrolments.ts';
import { readLattice } from './families/lattice.ts';
import { readOffer } from './families/offer.ts';
import { readPopulations } from './families/populations.ts';
import { readReach } from './families/reach.ts';
import { readShares } from './families/shares.ts';

const READERS: Readonly<Record<FamilyId, FamilyReader>> = {
  lattice: readLattice,
  readers: readLattice,
  members: readLattice,
  counter: readCounter,
  enrolments: readEnrolments,
  snapshots: readSnapshots,
  ages: readAges,
  delays: readDelays,
  costs: readCosts,
  populations: readPopulations,
  department: readDepartment,
  shares: readShares,
  territory: readReach,
  actions: readActions,
  offer: readOffer,
};

/** Reads base figures, each family of them once. */
export async function readBases(
  bases: Iterable<BaseId>,
  context: BaseContext,
): Promise<ReadonlyMap<BaseId, Figures>> {
  // lists of nothing have no type the engine could compare by
  if (sizeOf(context.axes) === 0) return new Map([...bases].map((base) => [base, noFigures(0)]));
  const byReader = new Map<FamilyReader, BaseId[]>();
  for (const base of new Set(bases)) {
    const reader = READERS[BASES[base].family];
    byReader.set(reader, [...(byReader.get(reader) ?? []), base]);
  }
  const read = await Promise.all(
    [...byReader].map(async ([reader, own]) => [...(await reader(own, context))]),
  );
  return new Map(read.flat().map(([base, figures]) => [base, guarded(base, figures, context)]));
}

/** What cannot be added up is not computable where a total, or what is set beside, is more than one published cell. */
function guarded(base: BaseId, figures: Figures, { axes, ground }: BaseContext): Figures {
  const { family, summable } = BASES[base];
  const { time } = FAMILIES[family];
  const isKnown = (slot: TimeSlot) => isKnownOver(slot, time, ground.coverage);
  if (axes.time.every(isKnown) && (summable || isSingle(axes))) return figures;
  eachCell(axes, (at, { t, p, o, a, c }) => {
    const slots = [axes.time[t], axes.place[p], axes.offer[o], axes.age[a], axes.clock[c]];
    const isOne = summable || slots.every((slot) => !slot || partsOf(slot) <= 1);
    const [slot] = axes.time.slice(t, t + 1);
    if (!isOne || (slot && !isKnown(slot))) {
      setFigure(figures, at, Number.NaN, statusCode('not-computable'));
    }
  });
  return figures;
}

function isSingle(axes: Axes): boolean {
  const slots = [...axes.time, ...axes.place, ...axes.offer, ...axes.age, ...axes.clock];
  return slots.every((slot) => partsOf(slot) <= 1);
}
