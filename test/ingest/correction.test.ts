import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import { entryFile } from '../../server/entries/entry-file.ts';
import { command } from '../support/command.ts';
import { copiesOf, dataDirectory, take } from '../support/data-directory.ts';
import { inLake } from '../support/in-lake.ts';
import { published } from '../support/published.ts';

const PROFILE = `
source: presse
kind: counts
files: ['presse-*.csv']
columns: { date: Mois, commune: Lieu, value: Usages }
constants: { resource: Essai Presse }
`;
const HEADINGS = 'Mois;Lieu;Usages\n';
const FEBRUARY = (besancon: number) =>
  `${HEADINGS}02/2025;Besançon;${besancon}\n02/2025;Montbéliard;40\n`;

const received = copiesOf(async () => {
  const layout = await dataDirectory({
    'settings/profiles/presse.yaml': PROFILE,
    'a/presse-02.csv': FEBRUARY(120),
    'a/presse-03.csv': `${HEADINGS}03/2025;Besançon;90\n`,
  });
  await take(layout, 'a');
  return layout;
});

const RIGHT = {
  ...{ month: '2025-02', member: '25056', resource: 'essai-presse', metric: 'uses' },
  ...{ received: '120', value: '100', reason: 'Vingt essais du prestataire' },
};

async function correct(layout: Layout, changed: Partial<typeof RIGHT> = {}) {
  const fields = { ...RIGHT, ...changed };
  const identity = [fields.resource, fields.month, fields.member, fields.metric];
  const record = { task: 'correction', kind: 'corrections', identity, title: '', fields } as const;
  const { name, text } = entryFile(record, `2026-11-22T10:00:00Z ${fields.value}`);
  await writeFile(join(layout.root, name), text);
  const { files } = await take(layout, name);
  return files[0];
}

/** `25056 02: 100` and the like: what is counted of the resource, by member and month. */
async function counted(layout: Layout): Promise<string[]> {
  const rows = await published<{ line: string }>(
    layout,
    `SELECT member || ' ' || lpad(month::VARCHAR, 2, '0') || ': ' || raw_uses::INTEGER AS line
     FROM   cell WHERE span = 'month' AND scope = 'resource' AND raw_uses > 0 ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

async function checksumOf(layout: Layout): Promise<string | undefined> {
  const [row] = await published<{ checksum: string }>(layout, 'SELECT checksum FROM version');
  return row?.checksum;
}

const AS_RECEIVED = ['25056 02: 120', '25056 03: 90', '25388 02: 40', 'group 02: 160', 'group 03: 90']; // prettier-ignore
const CORRECTED = ['25056 02: 100', '25056 03: 90', '25388 02: 40', 'group 02: 140', 'group 03: 90']; // prettier-ignore

describe('a figure corrected by hand', () => {
  it('takes the place of the one received, with its reason, and gives it back when it is undone', async () => {
    const layout = await received();
    expect(await counted(layout)).toEqual(AS_RECEIVED);
    const before = await checksumOf(layout);
    const taken = await correct(layout);
    expect(await counted(layout)).toEqual(CORRECTED);
    expect(
      await published(layout, `SELECT month, member, value FROM counter_month ORDER BY 1, 2`),
    ).toEqual([
      { month: 2, member: '25056', value: 100 },
      { month: 2, member: '25388', value: 40 },
      { month: 3, member: '25056', value: 90 },
    ]);
    expect(
      await published(layout, 'SELECT date::VARCHAR AS date, kind, label, member FROM annotation'),
    ).toEqual([{ date: '2025-02-01', kind: 'correction', label: '120 → 100, Vingt essais du prestataire', member: '25056' }]); // prettier-ignore
    const facts = 'SELECT value::INTEGER AS value FROM usage_count ORDER BY 1';
    expect(await published(layout, facts)).toEqual([40, 90, 120].map((value) => ({ value })));
    expect(await inLake(layout, 'correction', 'received::INTEGER AS r, corrected::INTEGER AS c, reason')).toEqual([{ r: 120, c: 100, reason: RIGHT.reason }]); // prettier-ignore

    const corrected = await checksumOf(layout);
    expect(corrected).not.toBe(before);
    expect((await command(layout, ['rebuild'])).code).toBe(0);
    expect(await checksumOf(layout)).toBe(corrected);
    expect((await command(layout, ['verify'])).code).toBe(0);

    const batch = taken?.state === 'accepted' ? taken.batch : '';
    expect((await command(layout, ['undo', batch, '--yes'])).code).toBe(0);
    expect(await counted(layout)).toEqual(AS_RECEIVED);
    expect(await checksumOf(layout)).toBe(before);
  });

  it('holds as long as the figure received is the one it corrects', async () => {
    const layout = await received();
    await correct(layout);
    await writeFile(join(layout.root, 'a/presse-02.csv'), FEBRUARY(130));
    await take(layout, 'a/presse-02.csv');
    expect((await counted(layout))[0]).toBe('25056 02: 130');
    expect(await published(layout, 'SELECT applies FROM correction')).toEqual([{ applies: false }]);
    expect(await published(layout, 'SELECT * FROM annotation')).toEqual([]);
    await correct(layout, { received: '130', value: '111' });
    expect((await counted(layout))[0]).toBe('25056 02: 111');
    await correct(layout, { received: '130', value: '112' });
    expect((await counted(layout))[0]).toBe('25056 02: 112');
    expect(await published(layout, 'SELECT applies FROM correction')).toEqual([{ applies: true }]);
  });

  it.each([
    [{ month: '2025-13' }, 'bad-month'],
    [{ resource: 'essai-press' }, 'unknown-resource'],
    [{ member: '75056' }, 'unknown-member'],
    [{ metric: 'usages !' }, 'unknown-metric'],
    [{ value: '-3' }, 'bad-number'],
    [{ received: '' }, 'bad-number'],
    [{ reason: '' }, 'missing-value'],
  ])('is refused in words: %o', async (changed, rule) => {
    const layout = await received();
    const refused = await correct(layout, changed);
    const rejects = refused && 'rejects' in refused ? refused.rejects : [];
    expect(rejects.map((one) => one.rule)).toEqual([rule]);
    expect(await counted(layout)).toEqual(AS_RECEIVED);
  });
});
