import { Throttled } from '../errors.ts';
import type { Desk } from './desk.ts';

/**
 * Does what is throttled. The first time too often is written down, those after it are not: whoever guesses does not fill the disk.
 *
 * @param subject the account it is about, '' for none
 * @throws Throttled
 */
export async function passOrNote(
  { audit }: Pick<Desk, 'audit'>,
  subject: string,
  pass: () => Promise<void>,
): Promise<void> {
  try {
    await pass();
  } catch (error) {
    if (error instanceof Throttled && error.isFirst)
      await audit.note({ actor: '', deed: 'throttled', subject, detail: '' });
    throw error;
  }
}
