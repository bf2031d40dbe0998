import { concerns } from '../../data/model/imports/concerned.ts';
import type { ToldBatches } from '../../data/model/imports/batches-page.ts';
import type { InboxFile } from '../../data/model/imports/inbox-file.ts';
import { membersFor, type Scope } from '../access/visitor.ts';
import { NotAllowed } from '../errors.ts';
import type { House } from '../house.ts';
import { askIngest, type Told } from './ask-ingest.ts';

/**
 * The files of the inbox that are somebody's business: those about readers of his members, and what cannot be read yet, of which
 * nothing personal is told.
 */
export async function filesSeen(house: House, scope: Scope): Promise<Told<readonly InboxFile[]>> {
  const own = membersFor(scope, 'imports');
  const told = await askIngest<readonly InboxFile[]>(house, ['inbox', '--told']);
  if ('trouble' in told || own === 'all') return told;
  const isSeen = ({ state, told: said }: InboxFile) =>
    state === 'refused' || concerns(said?.member ?? null, own);
  return { answer: told.answer.filter(isSeen) };
}

/**
 * Lets go on whoever may have a file of the inbox imported, or taken out of it.
 *
 * @throws NotAllowed when it is about readers of other members, or of the group
 */
export async function requireFile(house: House, file: string, scope: Scope): Promise<void> {
  if (membersFor(scope, 'imports') === 'all') return;
  const told = await filesSeen(house, scope);
  const isHis = 'answer' in told && told.answer.some((one) => one.file === file);
  if (!isHis) throw new NotAllowed('imports');
}

/** The batches that are somebody's business; the chosen one is told of only when it is. */
export async function batchesSeen(
  house: House,
  scope: Scope,
  chosen: readonly string[],
): Promise<Told<ToldBatches>> {
  const own = membersFor(scope, 'imports');
  const told = await askIngest<ToldBatches>(house, ['batches', '--told', ...chosen]);
  if ('trouble' in told) return told;
  const { batches, chosen: looked } = told.answer;
  return {
    answer: {
      batches: batches.filter(({ member }) => concerns(member, own)),
      chosen: looked && concerns(looked.batch.member, own) ? looked : null,
    },
  };
}

/**
 * Lets go on whoever may undo, redo, replay a batch, or read what was refused of it.
 *
 * @throws NotAllowed when it is about readers of other members, or of the group
 */
export async function requireBatch(house: House, batch: string, scope: Scope): Promise<void> {
  if (membersFor(scope, 'imports') === 'all') return;
  const told = await batchesSeen(house, scope, []);
  const isHis = 'answer' in told && told.answer.batches.some((one) => one.batch === batch);
  if (!isHis) throw new NotAllowed('imports');
}
