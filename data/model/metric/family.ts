import type { DimensionId } from '../query/dimension.ts';

/** Where a base figure is read from, which settles what it can be cut by. */
export type FamilyId =
  | 'lattice'
  | 'readers'
  | 'members'
  | 'counter'
  | 'enrolments'
  | 'snapshots'
  | 'ages'
  | 'delays'
  | 'costs'
  | 'populations'
  | 'department'
  | 'shares'
  | 'territory'
  | 'actions'
  | 'offer';

/** What one kind of base figure can be asked of. */
export interface Family {
  /** dimensions that may be used together, to cut by or to filter on */
  readonly shapes: readonly (readonly DimensionId[])[];
  /** stretches of time it is known for: any months, whole years together, or one year at a time */
  readonly time: 'any' | 'years' | 'one-year';
}

const TIME = ['year', 'quarter', 'month', 'schoolYear'] as const;
const OFFER = ['kind', 'resource', 'provider'] as const;
const WEEK = ['year', 'member', 'kind', 'weekday', 'hour'] as const;
const CELLS = [
  [...TIME, 'member', ...OFFER],
  [...TIME, 'epci', 'kind'],
  [...TIME, 'member', 'commune', 'epci'],
] as const;

/**
 * The closed list of what is published (domain §5.6): a question outside every shape is refused, never answered from finer
 * rows, so that no difference of two answers can reveal a hidden cell.
 */
export const FAMILIES: Readonly<Record<FamilyId, Family>> = {
  lattice: { shapes: [...CELLS, WEEK], time: 'any' },
  readers: { shapes: CELLS, time: 'any' },
  // of the members together: totals of providers, which are theirs too, tell nothing below them
  members: { shapes: [[...TIME, 'member', ...OFFER], WEEK], time: 'any' },
  counter: { shapes: [[...TIME, 'member', ...OFFER]], time: 'any' },
  enrolments: { shapes: [[...TIME, 'member']], time: 'any' },
  snapshots: { shapes: [['year', 'member']], time: 'one-year' },
  ages: { shapes: [['year', 'member', 'ageBand']], time: 'one-year' },
  delays: { shapes: [['year', 'member']], time: 'one-year' },
  costs: { shapes: [['year', 'member', ...OFFER]], time: 'years' },
  populations: { shapes: [['year', 'member', 'commune', 'epci']], time: 'one-year' },
  department: { shapes: [['year']], time: 'one-year' },
  shares: { shapes: [['year', 'member']], time: 'one-year' },
  territory: { shapes: [['year', 'member']], time: 'one-year' },
  actions: { shapes: [['year', 'member']], time: 'years' },
  offer: { shapes: [['year', 'kind', 'provider']], time: 'one-year' },
};

/** What may be asked of several families at once: the dimensions common to one shape of each. */
export function shapesOf(families: readonly FamilyId[]): readonly (readonly DimensionId[])[] {
  return families.reduce<readonly (readonly DimensionId[])[]>(
    (shapes, family) =>
      largest(
        shapes.flatMap((shape) =>
          FAMILIES[family].shapes.map((other) => shape.filter((one) => other.includes(one))),
        ),
      ),
    [ALL],
  );
}

/** Shapes without those that another one holds. */
function largest(shapes: readonly (readonly DimensionId[])[]): (readonly DimensionId[])[] {
  return shapes.filter((shape, at) =>
    shapes.every(
      (other, place) =>
        place === at ||
        !shape.every((one) => other.includes(one)) ||
        (other.length === shape.length && place > at),
    ),
  );
}

const ALL: readonly DimensionId[] = [
  ...new Set(Object.values(FAMILIES).flatMap(({ shapes }) => shapes.flat())),
];
