import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
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
  const entry = await stat(path).catch(() => null);
  const text = entry ? (await readFile(path, 'utf8').catch(() => '')).trim() : '';
  if (!entry || text === '') throw new CommandError(words.noSecret(path));
  if ((entry.mode & 0o077) !== 0) throw new CommandError(words.secretSeen(path));
  return text;
}
