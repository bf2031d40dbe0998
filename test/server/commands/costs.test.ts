import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import type { DueAnswer } from '../../../data/model/money/due-answer.ts';
import type { Reconciliation } from '../../../data/model/reconciliation/reconciliation.ts';
import type { SharesAnswer } from '../../../data/model/money/shares-answer.ts';
import { ask } from '../../support/ask.ts';
import { BILLED } from '../../support/billed.ts';
import { publishVersion } from '../../support/version.ts';

let root: string;
let layout: Layout;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-costs-'));
  layout = await publishVersion(root, 1, BILLED);
});
afterAll(() => rm(root, { recursive: true }));

describe('canopee shares', () => {
  it('shows who pays which part, and where the parts come from', async () => {
    const { code, lines } = await ask(layout, 'shares', { year: '2025' });
    expect(code).toBe(0);
    expect(lines).toContain('Besançon  25056  membre  120 057  21,8818 %  21 881,78 €');
    expect(lines).toContain('Département du Doubs  25  membre  378 456  68,9780 %  68 977,99 €');
    expect(lines).toContainEqual(
      expect.stringMatching(/^Règle : convention-2025, .* population municipale 2022$/),
    );
    const { out } = await ask(layout, 'shares', { year: '2025', json: true });
    const answer = JSON.parse(out) as SharesAnswer;
    expect(answer.members[0]).toMatchObject({ member: '25031', served: 14_009, due: 255_330 });
  });

  it('refuses a year of which nothing is known, and names those there are', async () => {
    await expect(ask(layout, 'shares', { year: '1999' })).rejects.toMatchObject({ exitCode: 2 });
    await expect(ask(layout, 'due', { year: 'vingt' })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('2025') as string,
    });
  });
});

describe('canopee due', () => {
  it('shows what each member owes for each resource, with and without tax', async () => {
    const { code, lines } = await ask(layout, 'due', { year: '2025' });
    expect(code).toBe(0);
    expect(lines).toContain(
      'La Lanterne  Ciné-club  Audincourt  bon de commande  BC-2025-1  2 127,75 €  425,55 €  2 553,30 €',
    );
    const { out } = await ask(layout, 'due', { year: '2025', json: true });
    expect((JSON.parse(out) as DueAnswer).total).toMatchObject({ inclTax: 10_000_000 });
  });
});

describe('canopee reconcile', () => {
  it('names each difference with its cause and remedy, and ends with 1', async () => {
    const { code, lines } = await ask(layout, 'reconcile', { year: '2025' });
    expect(code).toBe(1);
    expect(lines).toContain(
      'La Lanterne  Audincourt  2 553,30 €  2 553,30 €  2 553,30 €  2 553,30 €  0,00 €',
    );
    expect(lines).toContain(
      'La Lanterne · Besançon : −191,38 €, mauvais millésime : population municipale 2020 (Ciné-club, facture F3) → demander un avoir et une facture sur le millésime de la convention',
    );
  });

  it('says what is in quarantine, and which rows are provisional by it', async () => {
    const { code, lines } = await ask(layout, 'reconcile', { year: '2024' });
    expect(code).toBe(1);
    expect(lines).toContain(
      'Quarantaine : facture refusée (membre inconnu), =factures.csv, ligne 2 · 12,00 € · les chiffres qui en dépendent sont provisoires → canopee quarantine b1',
    );
    expect(lines.filter((line) => line.includes('provisoire : 1 ligne'))).not.toEqual([]);
  });

  it('writes JSON, and CSV without a formula; speaks English; ends with 0 where all is right', async () => {
    const { out } = await ask(layout, 'reconcile', { year: '2025', json: true });
    const answer = JSON.parse(out) as Reconciliation;
    const besancon = answer.rows.find(
      ({ member, provider }) => member === '25056' && provider === 'La Lanterne',
    );
    expect(besancon).toMatchObject({
      gap: -19_138,
      differences: [{ cause: 'wrong-vintage', looksLike: { vintage: 2020 } }],
    });
    const csv = await ask(layout, 'reconcile', { year: '2024', csv: true });
    expect(csv.out.startsWith('\uFEFFPrestataire;Membre;Commandé (€);')).toBe(true);
    expect(csv.out).not.toMatch(/(^|;)[=+@]/m);
    const english = await ask(layout, 'reconcile', { year: '2025' }, 'en');
    expect(english.out).toContain('wrong vintage: municipal population of 2020');
    expect((await ask(layout, 'reconcile', { year: '2021' })).code).toBe(0);
  });
});
