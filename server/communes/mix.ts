import type { Period } from '../../data/model/answer.ts';
import type { MixPart } from '../../data/model/communes.ts';
import { compute, type Figure } from '../../data/model/figure.ts';
import { parseKindId } from '../../data/model/resource.ts';
import { figureRows } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

/** What each member's uses are made of, kind by kind, in the order of the catalogue's kinds. */
export async function readMix(
  view: UsageView,
  { measure, period: { from, to } }: MixQuestion,
  asker: Asker,
): Promise<(member: string) => readonly MixPart[]> {
  const asked = { measures: [measure], from, to } as const;
  const [parts, wholes] = await Promise.all([
    figureRows(view, { ...asked, by: ['member', 'kind'] }, asker),
    figureRows(view, { ...asked, by: ['member'] }, asker),
  ]);
  const whole = new Map(wholes.map(({ about, figures }) => [about.member, figures[measure]]));
  return (member) =>
    parts
      .filter(({ about }) => about.member === member)
      .map(({ about, figures }) => {
        const uses: Figure = figures[measure] ?? 'not-computable';
        const all = whole.get(member) ?? 'not-computable';
        const share = compute([uses, all], (part, sum) => part / sum);
        return { kind: parseKindId(about.kind ?? ''), uses, share };
      });
}

/** Of which uses, and when. */
export interface MixQuestion {
  readonly measure: 'uses' | 'rawUses';
  readonly period: Period;
}
