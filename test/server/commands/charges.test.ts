import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import type { DueAnswer } from '../../../data/model/money/due-answer.ts';
import { ask } from '../../support/ask.ts';
import { CHARGED, DAMAGES, SETTLED } from '../../support/charged.ts';
import { publishVersion } from '../../support/version.ts';

let root: string;
let owing: Layout;
let settled: Layout;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-charges-'));
  owing = await publishVersion(join(root, 'owing'), 1, CHARGED);
  settled = await publishVersion(join(root, 'settled'), 1, SETTLED);
});
afterAll(() => rm(root, { recursive: true }));

describe('canopee due, of a year with a penalty and damages', () => {
  it('shows each cost line under its article, and what each member owes with and without them', async () => {
    const { code, lines } = await ask(owing, 'due', { year: '2026' });
    expect(code).toBe(0);
    expect(lines).toContain(
      'La Lanterne  tout le marché  Valentigney  pénalité  art. 6.2  150,00 €  Résiliation anticipée',
    );
    expect(lines).toContain(
      'La Lanterne  Ciné-club  Besançon  dommages et intérêts  art. 12  218,82 €  Jugement du 1er mars',
    );
    expect(lines).toContain('Valentigney  0,00 €  169,36 €  169,36 €');
    expect(lines).toContain('Pénalités et dommages, en plus : 1 150,00 €');
    expect((await ask(owing, 'due', { year: '2025' })).out).not.toContain('pénalité');
  });

  it('tells the same as JSON and as CSV', async () => {
    const answer = JSON.parse(
      (await ask(owing, 'due', { year: '2026', json: true })).out,
    ) as DueAnswer;
    const damages = answer.charges.filter(({ kind }) => kind === 'damages');
    expect(Object.fromEntries(damages.map((one) => [one.member, one.amount]))).toEqual(DAMAGES);
    expect(answer.charges[0]).toEqual({
      ...{ kind: 'penalty', article: '6.2', provider: 'La Lanterne', resource: null },
      ...{ member: '25580', amount: 150_00, on: '2026-01-15', label: 'Résiliation anticipée' },
    });
    expect(answer.total.inclTax).toBe(0);
    const { out } = await ask(owing, 'due', { year: '2026', csv: true });
    expect(out).toContain('Prestataire;Ressource;Membre;Nature;Article;Montant (€);Objet\r\n');
    expect(out).toContain('art. 12;689,78;Jugement du 1er mars\r\n');
    expect(out).toContain('Valentigney;0;169,36;169,36\r\n');
  });
});

describe('canopee dissolution', () => {
  it('lists what each member has still to pay to each provider, and ends with 1', async () => {
    const { code, lines } = await ask(owing, 'dissolution');
    expect(code).toBe(1);
    expect(lines[0]).toBe('Avant la dissolution : ce qui reste dû au 02/11/2026 (TTC)');
    expect(lines).toContain(
      'La Lanterne  Montbéliard  4 697,09 €  46,51 €  4 650,58 €  0,00 €  4 697,09 €  facture à réclamer, à mandater : facture F4',
    );
    expect(lines).toContain(
      'La Lanterne  Valentigney  2 105,71 €  169,36 €  1 936,35 €  1 936,35 €  169,36 €  facture à réclamer',
    );
    expect(lines).toContain(
      'Dissolution : pas encore possible : reste dû 5 800,58 €, 5 lignes à solder (art. 6.2)',
    );
    const csv = await ask(owing, 'dissolution', { csv: true });
    expect(csv.code).toBe(1);
    expect(csv.out).toContain('La Lanterne;Audincourt;2578,83;25,53;2553,3;2553,3;25,53;');
  });

  it('ends with 0 once every member has paid, charges too', async () => {
    const { code, lines } = await ask(settled, 'dissolution', {}, 'en');
    expect(code).toBe(0);
    expect(lines).toContain('Dissolution: possible, every member has paid everything (art. 6.2)');
    const { out } = await ask(settled, 'dissolution', { json: true });
    expect(JSON.parse(out)).toMatchObject({ ready: true, outstanding: 0, asOf: '2026-11-02' });
  });
});
