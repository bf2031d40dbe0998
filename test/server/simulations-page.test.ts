import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulationAnswer } from '../../data/model/simulation/simulation-answer.ts';
import type { SimulationsPage } from '../../data/model/simulation/simulations-page.ts';
import type { PageProps } from '../../web/page-props.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { BILLED } from '../support/billed.ts';
import { plain } from '../support/visit.ts';

let house: TestApp;
beforeAll(async () => {
  house = await openApp(BILLED);
});
afterAll(() => house.close());

async function simulations(query: string): Promise<SimulationsPage> {
  const headers = { accept: 'application/json' };
  const answer = await house.app.request(`/simulations?annee=2025${query}`, { headers });
  const { page } = (await answer.json()) as PageProps;
  if (page.id !== 'simulations') throw new Error(`${query}: ${answer.status} ${page.id}`);
  return page.content;
}

async function api(query: string): Promise<SimulationAnswer> {
  const answer = await house.app.request(`/api/v1/simulations?${query}`);
  return (await answer.json()) as SimulationAnswer;
}

describe('the page of simulations', () => {
  it('shows what is due while nothing is asked', async () => {
    const { today, scenarios, parties, offer } = await simulations('');
    expect(scenarios).toEqual([]);
    expect(today?.members.map(({ code, due, amount }) => [code, due, amount])).toEqual([
      ['25031', 255_330, 255_330],
      ['25056', 2_188_178, 2_188_178],
      ['25388', 465_058, 465_058],
      ['25580', 193_635, 193_635],
      ['25', 6_897_799, 6_897_799],
    ]);
    expect(parties.map(({ value }) => value)).toEqual(['25031', '25056', '25388', '25580', '25']);
    expect(offer.members.map(({ value }) => value)).not.toContain('25');
  });

  it('comes to what the API answers, and names the query it takes', async () => {
    const page = await simulations('&key=equal-base&b.key=population:60,equal-base:40&b.out=25580');
    const answer = await api(page.query);
    expect(page.query).toBe(answer.query);
    expect(page.scenarios.map(({ computed }) => computed?.members)).toEqual(
      answer.scenarios.map(({ members }) => members),
    );
    expect(page.scenarios[0]?.computed?.members.map(({ amount }) => amount)).toEqual([
      2_000_000, 2_000_000, 2_000_000, 2_000_000, 2_000_000,
    ]);
    expect(page.scenarios[1]?.terms).toMatchObject({
      blend: [
        { key: 'population', percent: 60 },
        { key: 'equal-base', percent: 40 },
      ],
      leaving: ['Valentigney'],
    });
  });

  it('reads lists, pairs and parts as a form sends them', async () => {
    const sent = '&key=population&key:=60&key=equal-base&key:=40&key=&key:=&out=25580&out=25388';
    const page = await simulations(`${sent}&price:cine-club=9000.5&add=filmotheque&add:=120`);
    expect(page.query).toBe(
      'year=2025&key=population:60,equal-base:40&out=25388,25580&add=filmotheque:120&price=cine-club:9000.5',
    );
    expect(page.scenarios[0]?.computed?.total).toBe(912_050);
  });

  it('tells what cannot be read, keeps it, and computes the others', async () => {
    const page = await simulations('&key=population:60,equal-base:60&in=99999&b.key=equal-base');
    const [first, second] = page.scenarios;
    expect(first?.faults.map((text) => text.slice(0, 5))).toEqual(['Adhés', 'Clé :']);
    expect(first?.computed).toBeNull();
    expect(first?.fields).toEqual({ key: 'population:60,equal-base:60', in: '99999' });
    expect(second?.computed?.total).toBe(10_000_000);
    expect(page.query).toBe('year=2025&key=equal-base');
  });

  it('says with every file that it binds nobody', async () => {
    const file = async (path: string) => plain(await (await house.app.request(path)).text());
    const csv = await file('/charts/simulations-membres.csv?annee=2025&key=equal-base');
    expect(csv).toContain('Audincourt;25031;2553,3;2,553302;20000;20;17446,7;');
    expect(csv).toContain('Simulation, sans valeur contractuelle');
    const svg = await file('/charts/simulations-nuage.svg?annee=2025&key=equal-base');
    expect(svg).toContain('Simulation, sans valeur contractuelle');
    expect(svg).toContain('A +17 446,70 €');
  });
});
