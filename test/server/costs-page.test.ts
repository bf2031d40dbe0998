import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CostsPage } from '../../data/model/money/costs-page.ts';
import type { PageProps } from '../../web/page-props.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { BILLED } from '../support/billed.ts';
import { plain } from '../support/visit.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(BILLED);
});
afterAll(() => house.close());

async function costs(query: string): Promise<CostsPage> {
  const headers = { accept: 'application/json' };
  const answer = await house.app.request(`/couts${query}`, { headers });
  const { page } = (await answer.json()) as PageProps;
  if (page.id !== 'costs') throw new Error(`${query}: ${answer.status} ${page.id}`);
  return page.content;
}

describe('the page of costs', () => {
  it('holds the golden case to the cent, with the one wrong invoice and its remedy', async () => {
    const { members, findings, terms, lines } = await costs('?annee=2025');
    expect(members.map(({ code, due, invoiced, gap }) => [code, due, invoiced, gap])).toEqual([
      ['25031', 255_330, 255_330, 0],
      ['25056', 2_188_178, 2_169_040, -19_138],
      ['25388', 465_058, 465_058, 0],
      ['25580', 193_635, 193_635, 0],
      ['25', 6_897_799, 6_897_799, 0],
    ]);
    expect(terms).toMatchObject({ vintage: 2022, denominator: 548_662 });
    expect(lines.map(({ name, causes }) => [name, causes.length])).toContainEqual(['Besançon', 1]);
    expect(findings).toMatchObject([
      { provider: 'La Lanterne', name: 'Besançon', amount: -19_138 },
    ]);
    expect(findings[0]?.cause).toMatch(/^mauvais millésime : .*2020$/);
    expect(findings[0]?.remedy).toContain('demander un avoir');
  });

  it('says which refused lines its figures may depend on', async () => {
    const { warnings } = await costs('?annee=2024');
    expect(warnings).toHaveLength(1);
    expect(plain(warnings[0] ?? '')).toContain('ligne 2');
  });

  it('unfolds the proof of a share and of what is due, and none of nobody’s', async () => {
    const share = (await costs('?annee=2025&preuve=25056')).proof;
    expect(share).toMatchObject({ name: 'Besançon', provider: null });
    expect(share?.parts[0]?.rows.at(-1)?.formula).toBe('120057 ÷ 548662');
    const due = (await costs('?annee=2025&preuve=25056/La%20Lanterne')).proof;
    expect(due?.parts.map(({ subject }) => subject)).toEqual(['Ciné-club']);
    expect(plain(due?.parts[0]?.rows.at(-1)?.value ?? '')).toBe('21 881,78 €');
    expect((await costs('?annee=2025&preuve=25056/Personne')).proof?.parts).toEqual([]);
    expect((await costs('?annee=2025&preuve=99999')).proof).toBeNull();
  });

  it('gives its tables as files, with the proof that is asked for', async () => {
    const file = async (path: string) => (await house.app.request(`/charts/${path}`)).text();
    const members = await file('couts-membres.csv?annee=2025');
    expect(members).toContain('Besançon;25056;120057;');
    expect(members).toContain(';21881,78;21690,4;-191,38;');
    const proof = await file('couts-preuve.csv?annee=2025&preuve=25056');
    expect(proof).toContain('120057 ÷ 548662');
    expect((await house.app.request('/charts/couts-membres.svg?annee=2025')).status).toBe(200);
  });
});
