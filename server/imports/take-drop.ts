import { setTimeout as pause } from 'node:timers/promises';
import type { InboxFile } from '../../data/model/imports/inbox-file.ts';
import { MOST_DROPPED } from '../../data/model/imports/inbox-page.ts';
import { pathOf } from '../../data/model/pages.ts';
import type { Reply } from '../../data/model/reply.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import type { Outcome } from '../pages/server-page.ts';
import type { Words } from '../words/words.ts';
import { askIngest } from './ask-ingest.ts';
import { receiveFiles, type Receipt } from './receive-files.ts';

/** How long somebody waits for the preflight of what he dropped; it goes on after. */
const PATIENCE_MS = 8_000;

/** Where what was dropped is shown. */
export const INBOX = pathOf({ page: 'inbox', subject: null });

/** Takes dropped files into the inbox, and has what they would change looked at. */
export async function takeDrop(request: Request, house: House): Promise<Outcome> {
  const { words, config } = house;
  if (!config.inbox || !config.ingest) return refused(words.imports.noIngest, 503);
  const receipt = await receiveFiles(request, config.inbox, MOST_DROPPED);
  const known = receipt.kept.length > 0 ? await examined(receipt.kept, house) : [];
  if (receipt.fault !== null) return faulty(receipt, words);
  if (receipt.kept.length === 0) return refused(words.imports.noFile, 422);
  const query = new URLSearchParams(known.map((file) => ['deja', file])).toString();
  return { location: `${INBOX}${query && `?${query}`}#attente` };
}

/**
 * Has files preflighted, and waits a while for it.
 *
 * @returns those that were imported before
 */
export async function examined(files: readonly string[], house: House): Promise<readonly string[]> {
  const looking = askIngest<readonly InboxFile[]>(house, ['inbox', '--read', '--told', '--', ...files]); // prettier-ignore
  looking.catch(() => undefined);
  const told = await Promise.race([looking, pause(PATIENCE_MS, null, { ref: false })]);
  const lines = told && 'answer' in told ? told.answer : [];
  const known = lines.filter(({ file, state }) => state === 'taken' && files.includes(file));
  return known.map(({ file }) => file);
}

function faulty({ kept, fault }: Receipt, { imports }: Words): Outcome {
  if (fault === 'too-much') return refused(imports.tooMuch(MOST_DROPPED / 2 ** 30), 413);
  if (fault === 'disk-full') return refused(imports.diskFull, 503);
  return refused(imports.cutOff(kept), 422);
}

function refused(message: string, status: Reply['status']): Outcome {
  return refusal('drop', new Map(), { status, message });
}
