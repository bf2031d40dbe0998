import type { ToldReport } from '../../data/model/imports/inbox-file.ts';
import type { House } from '../house.ts';
import { LOCKED } from '../ingest-desk.ts';
import { askIngest } from './ask-ingest.ts';

/** The batch of the file that was imported, or why it was not, in words. */
export type Imported =
  | { readonly batch: string | null }
  | { readonly trouble: string; readonly status: 409 | 422 | 503 };

/** Has one file imported. */
export async function askImport(house: House, args: readonly string[]): Promise<Imported> {
  const told = await askIngest<ToldReport>(house, args, (code) => code < 2);
  if ('trouble' in told) return { trouble: told.trouble, status: told.code === LOCKED ? 503 : 409 };
  const [file] = told.answer.files;
  if (!file || file.state === 'refused')
    return { trouble: file?.told?.problem ?? house.words.imports.failed, status: 422 };
  return { batch: file.batch };
}
