import type { Period } from '../../data/model/answer.ts';
import type { CommuneCode } from '../../data/model/commune.ts';
import {
  COMMUNE_ORDERS,
  type CommuneOrder,
  type SmallCommune,
  type SmallCommunes,
} from '../../data/model/communes.ts';
import { folded } from '../../data/model/folded.ts';
import { isKnown, type Figure } from '../../data/model/figure.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import { BadRequest } from '../errors.ts';
import { figureRows } from '../query/figure-rows.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';

const MEASURES = ['uses', 'usesPerInhabitant', 'activeUsers', 'inhabitants'] as const;

const collator = new Intl.Collator('fr');

/**
 * The communes the department serves, as they are looked for and sorted.
 *
 * @throws BadRequest when the address asks for an order there is not
 */
export async function readSmallCommunes(
  view: UsageView,
  { from, to }: Period,
  { chercher: sought = '', trier }: PageAddress['own'],
  asker: Asker,
): Promise<SmallCommunes> {
  const order = orderOf(trier);
  const { setting, communes } = view.version;
  const department = setting.agreement.members.find(({ kind }) => kind === 'department');
  if (!department) return { sought, order, rows: [], total: 0, used: 0, secret: 0 };
  const filters = { member: [department.code] };
  const question = { measures: MEASURES, by: ['commune'], from, to, filters } as const;
  const names = new Map(communes.map(({ code, name }) => [code as string, name]));
  const all = (await figureRows(view, question, asker)).map(({ about, figures }) => {
    const at = (id: (typeof MEASURES)[number]): Figure => figures[id] ?? 'not-computable';
    const code = about.commune ?? '';
    return {
      ...{ code: code as CommuneCode, name: names.get(code) ?? code },
      ...{ uses: at('uses'), usesPerInhabitant: at('usesPerInhabitant') },
      ...{ activeUsers: at('activeUsers'), inhabitants: at('inhabitants') },
    };
  });
  const asked = sought === '' ? all.filter(isUsed) : all.filter((one) => isNamed(one, sought));
  return {
    ...{ sought, order, total: all.length, rows: asked.sort(by(order)) },
    used: all.filter(({ uses }) => isKnown(uses) && uses > 0).length,
    secret: all.filter(({ uses }) => uses === 'secret').length,
  };
}

function orderOf(word = 'usages'): CommuneOrder {
  const allowed = Object.keys(COMMUNE_ORDERS) as CommuneOrder[];
  const found = allowed.find((one) => one === word);
  if (!found) throw new BadRequest([{ parameter: 'trier', reason: 'value', allowed }]);
  return found;
}

function isUsed({ uses }: SmallCommune): boolean {
  return uses !== 0 && (isKnown(uses) || uses === 'secret');
}

function isNamed({ name }: SmallCommune, sought: string): boolean {
  return folded(name).includes(folded(sought));
}

/** Names from A to Z, figures from the highest; what is not known comes last. */
function by(order: CommuneOrder): (a: SmallCommune, b: SmallCommune) => number {
  const column = COMMUNE_ORDERS[order];
  if (column === 'name') return (a, b) => collator.compare(a.name, b.name);
  const rank = (figure: Figure) => (isKnown(figure) ? figure : -1);
  return (a, b) => rank(b[column]) - rank(a[column]) || collator.compare(a.name, b.name);
}
