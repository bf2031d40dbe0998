import { z } from 'zod';
import type { Frame } from '../../data/model/frame.ts';
import type { BatchesPage } from '../../data/model/imports/batches-page.ts';
import type { Visitor } from '../access/visitor.ts';
import { checkFields, refusal } from '../forms.ts';
import type { House } from '../house.ts';
import { askImport } from '../imports/ask-import.ts';
import { askIngest } from '../imports/ask-ingest.ts';
import { batchAddress } from '../imports/batch-address.ts';
import { batchesSeen, requireBatch } from '../imports/own-files.ts';
import { LOCKED } from '../ingest-desk.ts';
import type { Asked, Fields, Outcome, PageAction, PlainPage } from './server-page.ts';

/** How many of the latest batches are listed. */
const LATEST = 60;

/** “Lots reçus”: what was imported, and taken out of account again. */
export const batchesPage: PlainPage<BatchesPage> = {
  needs: 'nothing',
  right: 'imports',
  changes: 'imports',
  read,
  actions: { undo: reversing('undo'), redo: reversing('redo'), replay },
};

async function read(house: House, { at }: Asked, visitor: Visitor): Promise<BatchesPage> {
  const lot = at.own.lot ?? '';
  const chosen = BATCH.test(lot) ? [lot] : [];
  const told = await batchesSeen(house, visitor, chosen);
  if ('trouble' in told) return { batches: [], chosen: null, all: 0, trouble: told.trouble };
  const { batches } = told.answer;
  return { ...told.answer, batches: batches.slice(0, LATEST), all: batches.length, trouble: null };
}

/** Sixteen digits of the file's fingerprint, and which reading of it. */
const BATCH = /^[0-9a-f]{16}(-\d{1,4})?$/;

const ofBatch = z.object({ task: z.string(), batch: z.string().regex(BATCH) });

function reversing(action: 'undo' | 'redo'): PageAction {
  return async (fields, _, house, visitor) => {
    const checked = checkFields(action, fields, ofBatch);
    if ('refused' in checked) return checked;
    const { batch } = checked.values;
    await requireBatch(house, batch, visitor);
    const told = await askIngest(house, [action, batch, '--yes', '--json']);
    if (!('trouble' in told)) return { location: batchAddress(batch) };
    const status = told.code === LOCKED ? 503 : 409;
    return refusal(action, fields, { status, message: told.trouble });
  };
}

async function replay(fields: Fields, _: Frame, house: House, visitor: Visitor): Promise<Outcome> {
  const checked = checkFields('replay', fields, ofBatch);
  if ('refused' in checked) return checked;
  const { batch } = checked.values;
  await requireBatch(house, batch, visitor);
  const taken = await askImport(house, ['replay', batch, '--yes', '--told']);
  if ('trouble' in taken)
    return refusal('replay', fields, { status: taken.status, message: taken.trouble });
  return { location: batchAddress(taken.batch ?? batch) };
}
