import type { MemberCode } from '../data/model/member.ts';
import { monthOf } from '../data/model/period.ts';
import {
  cellKey,
  type Place,
  type Published,
  type PublishedCount,
  type Scope,
  type Span,
} from '../data/model/published.ts';
import type { Offer, Setting } from '../data/model/reading.ts';
import type { ResourceId } from '../data/model/resource.ts';
import type { Scope as Sight } from './access/visitor.ts';
import { protect, withoutSecret, type CellRow } from './protect.ts';
import type { UsageView } from './store/usage-store.ts';

/** A stretch of the lattice: one kind of span over some years, one scope or all items of it. */
export interface CellRange {
  readonly span: Span['span'];
  readonly from: number;
  readonly to: number;
  /** last month of the span, null for every one */
  readonly month: number | null;
  readonly scope: Scope['scope'];
  readonly item: string | null;
}

/** What an answer needs from the store. */
export interface Needs {
  readonly cells: readonly CellRange[];
  readonly counts: Offer & { readonly from: number; readonly to: number };
}

interface CountRow {
  readonly year: number;
  readonly month: number;
  readonly member: string;
  readonly resource: ResourceId;
  readonly report: string;
  readonly metric: string;
  readonly value: number;
}

/** Who asks: what he may see, and the sign that he has gone. */
export interface Asker extends Sight {
  readonly signal?: AbortSignal;
}

/** Reads from one version what an answer needs, every cell protected for the one who asks. */
export async function readPublished(
  view: UsageView,
  needs: Needs,
  { audience, signal }: Asker,
): Promise<Published> {
  const ranges = needs.cells.map((range) =>
    view.ask<CellRow>({ name: 'consumption', params: { ...range } }, signal),
  );
  const counts = view.ask<CountRow>({ name: 'counter', params: { ...needs.counts } }, signal);
  const [cellRows, countRows] = await Promise.all([Promise.all(ranges), counts]);
  const rows = cellRows.flat();
  return {
    cells: new Map(rows.map((row) => [keyOf(row), protect(row, audience)])),
    withoutSecret: new Map(
      rows.flatMap((row) => {
        const told = withoutSecret(row, audience);
        return told === undefined ? [] : [[keyOf(row), told] as const];
      }),
    ),
    counts: countRows.map(countOf),
    coverage: view.version.setting.coverage,
    weighted: weightedResources(view.version.setting),
  };
}

function keyOf(row: CellRow): string {
  const scope = { scope: row.scope, item: row.item } as Scope;
  return cellKey(row, scope, row.member as Place);
}

function countOf({ year, month, member, ...row }: CountRow): PublishedCount {
  return { ...row, month: monthOf(year, month), place: member as MemberCode | 'none' };
}

function weightedResources({ kinds, resources }: Setting): ReadonlySet<ResourceId> {
  const weighted = new Set(kinds.flatMap(({ id, weight }) => (weight === undefined ? [] : [id])));
  return new Set(resources.flatMap(({ id, kind }) => (weighted.has(kind) ? [id] : [])));
}
