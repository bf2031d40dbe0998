import type { BaseId } from '../../../data/model/metric/base.ts';
import {
  noFigures,
  setFigure,
  statusCode,
  type Figures,
} from '../../../data/model/query/figures.ts';
import { eachCell, indexOf, type Position } from '../../../data/model/query/grid.ts';
import { UNALLOCATED } from '../../../data/model/query/place-slots.ts';
import { sizeOf, type Axes, type PlaceSlot } from '../../../data/model/query/slot.ts';
import type { Resource, ResourceId } from '../../../data/model/resource.ts';
import type { BaseContext, FamilyReader } from '../context.ts';
import { isByHour, latticeSums, type LatticeSums } from './lattice-sums.ts';

const GROUP: PlaceSlot = { values: {}, level: 'member', codes: ['group'] };
const NOBODY: PlaceSlot = { values: {}, level: 'member', codes: [UNALLOCATED] };

/** Column of the sums behind each figure, and whose cells it is read at: the row's own, or the group's on every row. */
const READ: Readonly<Partial<Record<BaseId, { readonly of: Amount; readonly at?: Whose }>>> = {
  uses: { of: 'uses' },
  rawUses: { of: 'raw_uses' },
  sessions: { of: 'sessions' },
  activeUsers: { of: 'readers' },
  membersUses: { of: 'uses', at: 'group' },
  countedUses: { of: 'uses', at: 'counted' },
  countedSessions: { of: 'sessions', at: 'counted' },
  countedActiveUsers: { of: 'readers', at: 'counted' },
  departmentActiveUsers: { of: 'readers', at: 'department' },
  unallocatedUses: { of: 'raw_uses', at: 'nobody' },
};

/** Whose cells a figure is read at, where these are not the row's own. */
type Whose = 'group' | 'nobody' | 'department' | 'counted';

const AMOUNTS = ['uses', 'raw_uses', 'sessions', 'readers'] as const;

type Amount = (typeof AMOUNTS)[number];

type Told = readonly [value: number, status: number];

const [COMPLETE, PARTIAL, WITHOUT_SECRET, SECRET, MISSING, NOT_COMPUTABLE] = (
  ['complete', 'partial', 'without-secret', 'secret', 'missing', 'not-computable'] as const
).map(statusCode) as [number, number, number, number, number, number];

/** Uses, sessions and distinct readers: sums of published cells. */
export const readLattice: FamilyReader = async (bases, context) => {
  const wide = withGroup(context);
  const sums = await latticeSums(context, wide);
  const lattice = new Lattice(context, wide, sums);
  return new Map(bases.map((base) => [base, lattice.figures(base)]));
};

/** The group's cells, those of nobody and of the department are always read too: they tell a zero from what nobody attributes. */
function withGroup({ axes, ground }: BaseContext): Axes {
  if (axes.place[0]?.level !== 'member') return axes;
  const department = ground.members.find(({ kind }) => kind === 'department')?.code ?? '';
  const outside: PlaceSlot = { values: {}, level: 'member', codes: [department] };
  return { ...axes, place: [...axes.place, GROUP, NOBODY, outside] };
}

/** Figures of one reading of the lattice. */
class Lattice {
  readonly #context: BaseContext;
  readonly #wide: Axes;
  readonly #sums: LatticeSums;
  readonly #weighted: ReadonlySet<ResourceId>;
  readonly #receptions = new Map<number, { readonly absence: number; readonly partial: boolean }>();

  constructor(context: BaseContext, wide: Axes, sums: LatticeSums) {
    this.#context = context;
    this.#wide = wide;
    this.#sums = sums;
    const { kinds, resources } = context.setting;
    const weights = new Set(kinds.flatMap(({ id, weight }) => (weight === undefined ? [] : [id])));
    this.#weighted = new Set(resources.flatMap(({ id, kind }) => (weights.has(kind) ? [id] : [])));
  }

  figures(base: BaseId): Figures {
    const { axes } = this.#context;
    const { of, at: whose } = READ[base] ?? { of: 'uses' };
    const figures = noFigures(sizeOf(axes));
    eachCell(axes, (at, position) => {
      const own = this.#figure(this.#wideAt(position, whose), of);
      const isCounted = whose === 'counted' && axes.place[position.p]?.codes[0] === 'group';
      setFigure(figures, at, ...(isCounted ? this.#withOthers(own, position, of) : own));
    });
    return figures;
  }

  #withOthers(own: Told, position: Position, of: Amount): Told {
    return together(own, this.#figure({ ...position, p: this.#context.axes.place.length + 1 }, of));
  }

  #wideAt(position: Position, whose: Whose | undefined): Position {
    if (whose === undefined || whose === 'counted') return position;
    const own = this.#context.axes.place.length;
    const beside = { group: own, nobody: own + 1, department: own + 2 };
    return { ...position, p: beside[whose] };
  }

  #figure(position: Position, of: Amount): Told {
    const at = indexOf(this.#wide, position);
    const cells = this.#sums.cells[at] ?? 0;
    const hidden = this.#sums[of === 'raw_uses' ? 'raw_hidden' : 'hidden'][at] ?? 0;
    const { absence, partial } = this.#reception(position, of);
    if (cells === 0) return this.#isUnattributed(position) ? [0, NOT_COMPUTABLE] : [0, absence];
    const value = this.#sums[of][at] ?? Number.NaN;
    if (this.#isSecret(at, of)) return [0, SECRET];
    if (Number.isNaN(value)) return [0, NOT_COMPUTABLE];
    const scaled = of === 'uses' ? value / 1000 : value;
    return [scaled, hidden > 0 ? WITHOUT_SECRET : partial ? PARTIAL : COMPLETE];
  }

  /** May nothing be told? Raw uses are told as far as their kinds may be. */
  #isSecret(at: number, of: Amount): boolean {
    const { cells, hidden, raw_uses } = this.#sums;
    return of === 'raw_uses' ? Number.isNaN(raw_uses[at]) : hidden[at] === cells[at];
  }

  /** Are there uses, but none that a source attributes to a member? Then a member's are unknown, not 0. */
  #isUnattributed({ t, o, p, a, c }: Position): boolean {
    const { place } = this.#wide;
    if (place[p]?.level !== 'member' || place[p].codes[0] === UNALLOCATED) return false;
    const group = this.#context.axes.place.length;
    const cellsAt = (one: number) =>
      this.#sums.cells[indexOf(this.#wide, { t, o, a, c, p: one })] ?? 0;
    return cellsAt(group + 1) > 0 && cellsAt(group) === 0;
  }

  /** What it means that no cell is there, and whether something due is missing. */
  #reception(
    { t, o, p }: Position,
    of: Amount,
  ): { readonly absence: number; readonly partial: boolean } {
    const level = this.#wide.place[p]?.level ?? 'member';
    const key = (t * this.#context.axes.offer.length + o) * AMOUNTS.length + AMOUNTS.indexOf(of);
    const known = this.#receptions.get(key);
    if (known) return known;
    const found = this.#receptionOf(t, o, of, level);
    this.#receptions.set(key, found);
    return found;
  }

  #receptionOf(t: number, o: number, of: Amount, level: PlaceSlot['level']) {
    const { axes, reception } = this.#context;
    const resources = axes.offer[o]?.resources ?? [];
    const months = axes.time[t]?.months ?? [];
    const partial = reception.isPartial(resources, months);
    if (of === 'uses' && !this.#isWeighted(resources)) return { absence: NOT_COMPUTABLE, partial };
    const isFine = level !== 'member' || isByHour(axes);
    const came = reception.of(resources, months, isFine || ofEvents(of) ? 'event' : undefined);
    return { absence: ABSENCES[came] ?? (partial ? PARTIAL : COMPLETE), partial };
  }

  #isWeighted(resources: readonly Resource[]): boolean {
    return resources.length === 0 || resources.some(({ id }) => this.#weighted.has(id));
  }
}

/** Totals of providers tell neither sessions nor readers. */
function ofEvents(of: Amount): boolean {
  return of === 'sessions' || of === 'readers';
}

/** What no cell means where nothing came; where something did, it is zero. */
const ABSENCES = { received: undefined, missing: MISSING, 'not-due': NOT_COMPUTABLE } as const;

/** What members and nobody used together; a hidden or missing part hides the whole, one that no source can tell does not. */
function together([members, status]: Told, [others, other]: Told): Told {
  if (other >= SECRET || status === SECRET || status === MISSING) return [members, status];
  if (status === NOT_COMPUTABLE) return [others, other];
  return [members + others, Math.max(status, other)];
}
