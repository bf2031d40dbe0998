import { isKnown, type Figure } from '../../data/model/figure.ts';
import type { ResourcePage } from '../../data/model/resource-page.ts';
import { definedBy } from '../definitions.ts';
import { resourceWords } from '../words/resource.ts';
import type { LineFigure } from './line-figure.ts';

const ALONE = { previous: null, change: null } as const;

/** The ruled line of a resource's page; none where nothing of it was received or due. */
export function resourceFigures(page: ResourcePage): LineFigure[] {
  const { line, costPerUseBefore, activeUsers } = page;
  if (!line) return [];
  const own = resourceWords();
  const { uses, cost, costPerUse, budgetShare: share } = line;
  const euros = isKnown(cost) ? cost / 100 : cost;
  const [budget, readers] = [own.budgetShare(page), activeUsers.value];
  return [
    { ...own.uses, ...definedBy('uses'), kind: 'number', value: uses, ...past(line) },
    { ...own.cost, ...definedBy('cost'), kind: 'euros', value: euros, ...ALONE },
    {
      ...{ ...own.costPerUse, ...definedBy('costPerUse'), kind: 'euros' },
      ...{ value: costPerUse, ...past(costPerUseBefore) },
    },
    { ...budget, ...definedBy('budgetShare'), kind: 'percent', value: share, ...ALONE },
    {
      ...{ ...own.activeUsers, ...definedBy('activeUsers'), kind: 'number' },
      ...{ value: readers, ...past(activeUsers) },
    },
  ];
}

/** Nothing where there was nothing to compare with. */
function past({
  previous,
  change,
}: {
  readonly previous: Figure | null;
  readonly change: Figure | null;
}): Pick<LineFigure, 'previous' | 'change' | 'changeKind'> {
  return previous === 'not-computable' ? ALONE : { previous, change, changeKind: 'change' };
}
