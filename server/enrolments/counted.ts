import type { Counted } from '../../data/model/enrolments-page.ts';
import type { FigureRow } from '../query/figure-rows.ts';

/** Counts of one row of an answer; what was not answered is missing. */
export function counted<Id extends string>(
  ids: readonly Id[],
  row: Pick<FigureRow, 'figures' | 'statuses'> | undefined,
): Counted<Id> {
  const having = (status: string) => ids.filter((id) => row?.statuses[id] === status);
  return {
    counts: Object.fromEntries(
      ids.map((id) => [id, row?.figures[id] ?? 'missing']),
    ) as Counted<Id>['counts'],
    withoutSecret: having('without-secret'),
    partial: having('partial'),
  };
}
