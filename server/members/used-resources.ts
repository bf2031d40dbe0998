import type { Period } from '../../data/model/answer.ts';
import type { Context } from '../../data/model/context.ts';
import { compute, isKnown, type Figure } from '../../data/model/figure.ts';
import type { MemberCode } from '../../data/model/member.ts';
import type { UsedResource } from '../../data/model/member-page.ts';
import { figureRows } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

const collator = new Intl.Collator('fr');

/** What a member's readers use, the most used first; what cannot be told of them comes last. */
export async function readUsedResources(
  view: UsageView,
  context: Context & { readonly member: MemberCode },
  { from, to }: Period,
  asker: Asker,
): Promise<readonly UsedResource[]> {
  const { compare, measure, member } = context;
  const asked = { measures: [measure], by: ['resource'], from, to } as const;
  const [own, all] = await Promise.all([
    figureRows(view, { ...asked, compare, filters: { member: [member] } }, asker),
    figureRows(view, asked, asker),
  ]);
  const whole = new Map(all.map(({ about, figures }) => [about.resource, figures[measure]]));
  const { resources, kinds } = view.version.setting;
  return own
    .flatMap(({ about, figures }) => {
      const resource = resources.find(({ id }) => id === about.resource);
      const value: Figure = figures[measure] ?? 'not-computable';
      if (!resource || value === 0) return [];
      const { id, name } = resource;
      const of = whole.get(id) ?? 'not-computable';
      return {
        ...{ id, name, kind: kinds.find((kind) => kind.id === resource.kind)?.label ?? '' },
        value,
        previous: figures[`${measure}_previous`] ?? null,
        change: figures[`${measure}_change`] ?? null,
        share: compute([value, of], (part, sum) => part / sum),
      };
    })
    .sort((a, b) => rank(b.value) - rank(a.value) || collator.compare(a.name, b.name));
}

function rank(value: Figure): number {
  return isKnown(value) ? value : -1;
}
