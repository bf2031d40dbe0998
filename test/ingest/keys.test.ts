import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Keyring, pseudonymOf, type KeyName } from '../../ingest/keys.ts';
import { dataDirectory } from '../support/data-directory.ts';

const CARD = 'CARTE0001';

async function pseudonym(keys: Keyring, name: KeyName): Promise<string> {
  return pseudonymOf(CARD, await keys.get(name));
}

describe('the keys', () => {
  it('make one pseudonym of a card in each year and another as an enrolment, the same in every run', async () => {
    const { keys: folder } = await dataDirectory();
    const names = ['use-2024', 'use-2025', 'enrolment'] as const;
    const keys = new Keyring(folder);
    const first = await Promise.all(names.map((name) => pseudonym(keys, name)));
    const later = new Keyring(folder);
    expect(new Set(first).size).toBe(3);
    expect(await Promise.all(names.map((name) => pseudonym(later, name)))).toEqual(first);
  });

  it('are for their owner alone', async () => {
    const { keys: folder } = await dataDirectory();
    const path = join(folder, 'use-2025.key');
    await new Keyring(folder).get('use-2025');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await chmod(path, 0o640);
    await expect(new Keyring(folder).get('use-2025')).rejects.toMatchObject({
      problem: { code: 'open-key', file: path },
    });
  });

  it.each(['', 'abc', 'z'.repeat(64)])('are never replaced when damaged (%j)', async (text) => {
    const { keys: folder } = await dataDirectory();
    const path = join(folder, 'enrolment.key');
    await new Keyring(folder).get('enrolment');
    await writeFile(path, text);
    await expect(new Keyring(folder).get('enrolment')).rejects.toMatchObject({
      problem: { code: 'bad-key' },
    });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('of a closed year are made for the run alone', async () => {
    const { keys: folder } = await dataDirectory();
    const open = await pseudonym(new Keyring(folder), 'use-2024');
    const closed = () => new Keyring(folder, new Set([2024]));
    const [one, other] = [closed(), closed()];
    const first = await pseudonym(one, 'use-2024');
    expect(await pseudonym(one, 'use-2024')).toBe(first);
    expect(new Set([open, first, await pseudonym(other, 'use-2024')]).size).toBe(3);
    expect(await one.find('use-2024')).toBeUndefined();
  });

  it('are gone for good once destroyed', async () => {
    const { keys: folder } = await dataDirectory();
    const keys = new Keyring(folder);
    const before = await pseudonym(keys, 'use-2024');
    await keys.get('archive');
    expect(await keys.names()).toEqual(['archive', 'use-2024']);
    expect(await keys.destroy('use-2024')).toBe(true);
    expect(await keys.destroy('use-2024')).toBe(false);
    expect(await keys.names()).toEqual(['archive']);
    expect(await pseudonym(keys, 'use-2024')).not.toBe(before);
  });
});
