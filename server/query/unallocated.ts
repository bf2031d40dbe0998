import { BASES } from '../../data/model/metric/base.ts';
import { axesOf } from '../../data/model/query/axes.ts';
import { basesOf } from '../../data/model/query/metric-figures.ts';
import { levelOf, UNALLOCATED } from '../../data/model/query/place-slots.ts';
import { dimensionsUsed, type Question } from '../../data/model/query/question.ts';
import { ReceptionIndex } from '../../data/model/query/reception-index.ts';
import { dimension } from '../../data/model/query/dimension.ts';
import type { Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { readBases } from './bases.ts';
import { groundOf } from './evaluate.ts';

/** The uses that no source attributes to a member, where the question is about members' uses; null: none, or not about them. */
export async function unallocatedNote(
  view: UsageView,
  question: Question,
  asker: Asker,
): Promise<string | null> {
  const isOfUses = basesOf(question.measures).some((base) => BASES[base].family === 'lattice');
  const isByClock = dimensionsUsed(question).some((id) => dimension(id).axis === 'clock');
  const isAsked = question.filters.member !== undefined;
  if (!isOfUses || isByClock || isAsked || levelOf(question) !== 'member') return null;
  const { setting } = view.version;
  const ground = groundOf(view.version);
  const filters = { ...question.filters, member: [UNALLOCATED] };
  const axes = axesOf({ ...question, by: [], filters }, ground);
  const reception = new ReceptionIndex(ground.resources, ground.coverage);
  const bases = await readBases(['rawUses'], { view, setting, ground, reception, axes, asker });
  const [uses = Number.NaN] = bases.get('rawUses')?.values ?? [];
  return uses > 0 ? String(uses) : null;
}
