import type { Declared } from './declared.ts';
import type { Figure, Use } from './uses.ts';

/** Uses of one month, by whom and how much. */
export interface Heap {
  uses: number;
  weighted: number;
  sessions: number;
  readonly readers: Set<string>;
}

/** All that is known of one scope (`all|`, `kind|music`, `resource|x`) in one year. */
export interface Node {
  /** months that a source of events tells of, and months that a provider gives totals of */
  readonly events: Set<number>;
  readonly totals: Set<number>;
  /** does some kind in it have a declared weight? */
  weighed: boolean;
  /** member, `group` or `none` → month → heap */
  readonly heaps: Map<string, Map<number, Heap>>;
}

/** Year → scope → node. */
export type Years = Map<number, Map<string, Node>>;

/** Lays uses and figures on the lattice: each under its member and the group, its resource, its kind and all. */
export function latticeOf(
  uses: readonly Use[],
  figures: readonly Figure[],
  declared: Declared,
): Years {
  const years: Years = new Map();
  for (const use of uses) {
    for (const heap of heapsAt(years, use, declared, 'events')) {
      heap.uses += 1;
      heap.weighted += weightOf(use.resource, declared) ?? 0;
      heap.sessions += use.opensSession ? 1 : 0;
      heap.readers.add(use.reader);
    }
  }
  for (const figure of figures) {
    for (const heap of heapsAt(years, figure, declared, 'totals')) {
      heap.uses += figure.value;
      heap.weighted += figure.value * (weightOf(figure.resource, declared) ?? 0);
    }
  }
  return years;
}

function heapsAt(
  years: Years,
  { year, month, member, resource }: Pick<Use, 'year' | 'month' | 'member' | 'resource'>,
  declared: Declared,
  grain: 'events' | 'totals',
): Heap[] {
  const scopes = entry(years, year, () => new Map<string, Node>());
  const weighed = weightOf(resource, declared) !== undefined;
  const owners = member === 'none' ? ['none'] : [member, 'group'];
  return ['all|', `kind|${kindOf(resource, declared)}`, `resource|${resource}`].flatMap((scope) => {
    const node = entry(scopes, scope, newNode);
    node[grain].add(month);
    node.weighed ||= weighed;
    return owners.map((owner) => heapOf(entry(node.heaps, owner, newMonths), month));
  });
}

function newNode(): Node {
  return { events: new Set(), totals: new Set(), weighed: false, heaps: new Map() };
}

function newMonths(): Map<number, Heap> {
  return new Map();
}

function heapOf(months: Map<number, Heap>, month: number): Heap {
  return entry(months, month, () => ({ uses: 0, weighted: 0, sessions: 0, readers: new Set() }));
}

/** The kind a resource is of. */
export function kindOf(resource: string, { kinds }: Declared): string {
  return kinds.get(resource) ?? 'unclassified';
}

/** Thousandths of a weighted use of a resource; undefined: none is declared. */
export function weightOf(resource: string, declared: Declared): number | undefined {
  return declared.weights.get(kindOf(resource, declared));
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
