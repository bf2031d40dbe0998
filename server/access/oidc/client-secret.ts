import { join } from 'node:path';
import { KeyFileError, readPrivately } from '../../../data/directory/key-file.ts';
import { CommandError } from '../../errors.ts';
import type { Words } from '../../words/words.ts';
import type { OidcSettings } from './settings.ts';

/**
 * The secret by which the house shows the provider that it is itself: of the environment, else of `keys/oidc.secret`.
 *
 * @throws CommandError in words where there is none, or others may read it
 */
export async function clientSecret(
  { secret }: Pick<OidcSettings, 'secret'>,
  folder: string,
  { oidc: { settings: words } }: Words,
): Promise<string> {
  if (secret !== null) return secret;
  const path = join(folder, 'oidc.secret');
  const text = await readPrivately(path).catch((error: unknown) => {
    const isSeen = error instanceof KeyFileError;
    throw new CommandError(isSeen ? words.secretSeen(path) : words.noSecret(path));
  });
  if (text === undefined || text.trim() === '') throw new CommandError(words.noSecret(path));
  return text.trim();
}
