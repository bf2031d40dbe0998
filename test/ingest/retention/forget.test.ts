import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { examine } from '../../../ingest/check/examine.ts';
import { forget, type Forgetting } from '../../../ingest/retention/forget.ts';
import { readSecret } from '../../../data/directory/secret.ts';
import { command } from '../../support/command.ts';
import { copiesOf } from '../../support/data-directory.ts';
import { inLake } from '../../support/in-lake.ts';
import { published } from '../../support/published.ts';
import { directoryWith, enrolmentsOf, eventsOf, takeOn } from '../../support/retention.ts';

const CARD = 'CARTE4455667';

function forgetNow(layout: Layout, card = CARD, yes = true): Promise<Forgetting> {
  return forget(layout, card, {
    now: () => new Date('2026-11-22T12:00:00Z'),
    progress: () => undefined,
    confirm: () => Promise.resolve(yes),
  });
}

const received = copiesOf(async () => {
  const layout = await directoryWith({
    'a/evenements-1.csv': eventsOf([
      ['01/03/2025', CARD],
      ['01/03/2025', 'C1'],
      ['01/03/2026', CARD],
    ]),
    'b/evenements-2.csv': eventsOf([['01/04/2026', 'C1']]),
    'c/inscriptions-25056-2026-10-31.csv': enrolmentsOf([
      [CARD, '30/06/2027'],
      ['C1', '30/06/2027'],
    ]),
    'inbox/oubli.csv': `Carte\n${CARD}\n`,
    'inbox/autre.csv': 'Carte\nC1\n',
  });
  await takeOn(layout, '2026-11-01', 'a', 'b', 'c');
  return layout;
});

async function usersBy(layout: Layout): Promise<unknown[]> {
  return published(
    layout,
    `SELECT year, raw_uses, readers FROM cell WHERE span = 'year' AND member = 'group' AND scope = 'all' ORDER BY year`,
  );
}

describe('forgetting a person', () => {
  it('takes their rows and the originals that hold them; the uses stay counted', async () => {
    const layout = await received();
    expect(await usersBy(layout)).toEqual([
      { year: 2025, raw_uses: 2, readers: 2 },
      { year: 2026, raw_uses: 2, readers: 2 },
    ]);

    const done = await forgetNow(layout);

    expect(done).toMatchObject({
      state: 'forgotten',
      erased: { events: 2, 'reader-months': 2, enrolments: 1, originals: 2 },
      left: { closedYears: [], originals: 1, inbox: ['oubli.csv'] },
    });
    expect(await usersBy(layout)).toEqual([
      { year: 2025, raw_uses: 2, readers: 1 },
      { year: 2026, raw_uses: 2, readers: 1 },
    ]);
    expect(await inLake(layout, 'enrolment', 'count(*)::INTEGER AS rows')).toEqual([{ rows: 1 }]);
    expect(await inLake(layout, 'reader_month', 'count(*)::INTEGER AS rows')).toEqual([
      { rows: 2 },
    ]);
    expect(readdirSync(layout.versions).sort()).toEqual(['current', 'stats-2.duckdb']);
    expect(readdirSync(layout.archive)).toHaveLength(1);
    expect((await examine(layout)).findings).toEqual([]);
    expect(await readFile(layout.manifest, 'utf8')).not.toContain(CARD);
    expect((await forgetNow(layout)).state).toBe('unknown');
  });

  it('makes no key to look for somebody, and changes nothing for nobody or without a yes', async () => {
    const layout = await received();
    const [keys, ledger] = [readdirSync(layout.keys), await readFile(layout.manifest, 'utf8')];
    expect(await forgetNow(layout, 'inconnue')).toMatchObject({ state: 'unknown' });
    expect(await forgetNow(layout, CARD, false)).toMatchObject({ state: 'not-confirmed' });
    expect(readdirSync(layout.keys)).toEqual(keys);
    expect(await readFile(layout.manifest, 'utf8')).toBe(ledger);
    expect(readdirSync(layout.archive)).toHaveLength(3);
  });

  it('says what closed years and the inbox still hold, and never the card', async () => {
    const layout = await received();
    await command(layout, ['close', '2025', '--yes']);
    const { code, out, err } = await command(layout, ['forget', '-', '--yes'], {
      secret: () => Promise.resolve(` ${CARD} `),
    });
    expect(code).toBe(0);
    expect(out).toContain('effacée partout');
    expect(out).toContain('Années closes (2025)');
    expect(out).toContain('1 fichier d’origine chiffré reste');
    expect(out).toContain('inbox/, à vous d’y supprimer : oubli.csv');
    expect(out + err).not.toContain(CARD);
    await expect(command(layout, ['forget', '-'])).rejects.toMatchObject({
      problem: { code: 'no-card' },
    });
  });

  it('reads the card without showing it', async () => {
    const shown = new PassThrough();
    const typed = new PassThrough();
    typed.end(`${CARD}\nautre ligne\n`);
    expect(await readSecret(typed, shown, 'Carte ? ')).toBe(CARD);
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    terminal.end(`${CARD}\n`);
    expect(await readSecret(terminal, shown, 'Carte ? ')).toBe(CARD);
    shown.end();
    expect(String(shown.read())).toBe('Carte ? \n');
  });

  it('finds the card where it lies across two pieces of an original', async () => {
    const first = `${eventsOf([['01/03/2026', 'C1']])}\n01/03/2026;10:00:00;C1;Besançon;`;
    const last = ';essai-video;\n01/03/2026;10:00:00;';
    const content = 'x'.repeat(2 ** 16 - 5 - Buffer.byteLength(first + last)); // the card straddles the first 64 KiB
    const layout = await directoryWith({
      'a/evenements-1.csv': `${first}${content}${last}${CARD};Nulle-Part;t;essai-video;\n`,
    });
    await takeOn(layout, '2026-11-01', 'a');
    expect(await forgetNow(layout)).toMatchObject({
      state: 'forgotten',
      erased: { originals: 1, events: 0 },
    });
    expect(readdirSync(layout.archive)).toEqual([]);
  });
});
