import { BASES, type BaseId } from '../../data/model/metric/base.ts';
import { dimension } from '../../data/model/query/dimension.ts';
import { basesOf } from '../../data/model/query/metric-figures.ts';
import { levelOf } from '../../data/model/query/place-slots.ts';
import { dimensionsUsed, type Question } from '../../data/model/query/question.ts';

/** The base figures of a question, and beside members' uses those that no source attributes: answers tell them in a note. */
export function basesRead(question: Question): BaseId[] {
  const bases = basesOf(question.measures);
  return isOfMembers(question, bases) ? [...bases, 'unallocatedUses'] : bases;
}

function isOfMembers(question: Question, bases: readonly BaseId[]): boolean {
  const isOfUses = bases.some((base) => ['lattice', 'members'].includes(BASES[base].family));
  const isByClock = dimensionsUsed(question).some((id) => dimension(id).axis === 'clock');
  const isAsked = question.filters.member !== undefined;
  return isOfUses && !isByClock && !isAsked && levelOf(question) === 'member';
}
