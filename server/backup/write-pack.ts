import { CommandError } from '../errors.ts';
import type { Words } from '../words/words.ts';
import { newHeader, type BackupHeader } from './header.ts';
import type { BackupEntry, BackupManifest } from './manifest.ts';
import { PackWriter } from './pack.ts';
import type { PictureFile } from './picture.ts';

/** What a backup is written of. */
export interface ToPack extends Pick<BackupHeader, 'madeAt' | 'house'> {
  readonly about: Omit<BackupManifest, 'entries'>;
  readonly picture: readonly PictureFile[];
}

/**
 * Writes a backup to a file, sealed to a passphrase.
 *
 * @returns what it holds
 * @throws CommandError when a file of the lake is not the one the ledger names; PictureMoved when one is gone
 */
export async function writePack(
  { file, passphrase }: { readonly file: string; readonly passphrase: string },
  { madeAt, house, about, picture }: ToPack,
  words: Words,
): Promise<BackupEntry[]> {
  const { header, key } = await newHeader(passphrase, { madeAt, house });
  const pack = await PackWriter.begin(file, header, key);
  try {
    const entries = await addAll(pack, picture, words);
    const manifest: BackupManifest = { ...about, entries };
    await pack.finish(Buffer.from(JSON.stringify(manifest)));
    return entries;
  } finally {
    await pack.close();
  }
}

async function addAll(
  pack: PackWriter,
  picture: readonly PictureFile[],
  { backup }: Words,
): Promise<BackupEntry[]> {
  const entries: BackupEntry[] = [];
  for (const { path, bytes, mode, sha256: known, pieces } of picture) {
    const sha256 = await pack.add(bytes, pieces());
    if (known !== undefined && known !== sha256) throw new CommandError(backup.damaged(path), 4);
    entries.push({ path, bytes, mode, sha256 });
  }
  return entries;
}
