import { BASES } from '../../data/model/metric/base.ts';
import { basesOf } from '../../data/model/query/metric-figures.ts';
import type { Question } from '../../data/model/query/question.ts';
import type { Setting } from '../../data/model/reading.ts';

/** A rule that figures were made by. */
export type RuleCode =
  | 'published-cells'
  | 'double-click'
  | 'home-library'
  | 'weights'
  | 'distinct'
  | 'one-report'
  | 'orders'
  | 'frozen-vintage'
  | 'vintage-in-force'
  | 'last-snapshot'
  | 'merges';

/** The rules behind the measures of a question, the most general first. */
export function rulesOf({ measures }: Pick<Question, 'measures'>, { merges }: Setting): RuleCode[] {
  const bases = basesOf(measures);
  const families = new Set(bases.map((base) => BASES[base].family));
  const has = (...some: readonly string[]) => some.some((one) => families.has(one as never));
  const isOfUses = has('lattice', 'members', 'readers', 'department');
  const rules: readonly (readonly [RuleCode, boolean])[] = [
    ['published-cells', isOfUses],
    ['double-click', isOfUses],
    ['home-library', isOfUses],
    ['weights', bases.some((base) => WEIGHTED.has(base))],
    ['distinct', has('readers') || bases.includes('countedActiveUsers')],
    ['one-report', has('counter')],
    ['orders', has('costs')],
    ['frozen-vintage', has('shares', 'costs')],
    ['vintage-in-force', has('populations', 'territory')],
    ['last-snapshot', has('snapshots', 'ages', 'territory')],
    ['merges', merges.length > 0 && isOfUses],
  ];
  return rules.flatMap(([code, applies]) => (applies ? [code] : []));
}

const WEIGHTED: ReadonlySet<string> = new Set(['uses', 'membersUses', 'countedUses', 'hoover']);
