import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf, type Layout } from '../../../data/directory/layout.ts';
import type { SimulationAnswer } from '../../../data/model/simulation/simulation-answer.ts';
import { runRead } from '../../../server/commands/run.ts';
import { plainSpaces } from '../../support/plain-spaces.ts';
import { STORY } from '../../support/story.ts';
import { publishVersion } from '../../support/version.ts';

const SCENARIOS = `
year: 2025
scenarios:
  - name: Aujourd’hui
  - name: Moitié-moitié, avec Pontarlier
    key: { population: 50, equal-base: 50 }
    vintage: 2023
    in: [25462]
    price:
      cine-club: 90000.50
    floor: { each: 2, 25031: 3 }
`;

let root: string;
let layout: Layout;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-simulate-'));
  layout = await publishVersion(root, 1, STORY);
});
afterAll(() => rm(root, { recursive: true }));

async function simulate(text: string, options: Record<string, true> = {}, where = layout) {
  const path = join(root, 'scenarios.yaml');
  await writeFile(path, text);
  const out: string[] = [];
  const asked = { name: 'simulate', words: [path], options } as const;
  const config = { language: 'fr' } as const;
  const code = await runRead(config, where, asked, (line) => out.push(line));
  return { code, out: plainSpaces(out.join('\n')) };
}

async function refusal(text: string): Promise<string> {
  const error: unknown = await simulate(text).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ exitCode: 2 });
  return (error as Error).message.replaceAll(join(root, 'scenarios.yaml'), 'F');
}

describe('canopee simulate', () => {
  it('shows every member of every scenario, and what must be known besides', async () => {
    const { code, out } = await simulate(SCENARIOS);
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.replace(/ {2,}/g, '  '));
    // domain.md §2, money rule 5
    expect(lines).toContain(
      'Aujourd’hui  25056  Besançon  21,8818 %  21 881,78 €  21 881,78 €  0,00 €  0,0 %',
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^Moitié-moitié, avec Pontarlier {2}25462 .* adhère$/),
    );
    expect(lines).toContain('Avertissement : Simulation, sans valeur contractuelle');
    expect(lines).toContainEqual(expect.stringContaining('aucun prix n’est connu pour Kiosque'));
    expect(lines).toContainEqual(
      expect.stringContaining(
        'b.key=population:50,equal-base:50&b.vintage=2023&b.in=25462&b.price=cine-club:90000.5&b.floor=2,25031:3',
      ),
    );
  });

  it('writes the same as JSON, as the API does, and as CSV', async () => {
    const { out } = await simulate(SCENARIOS, { json: true });
    const { scenarios, notice } = JSON.parse(out) as SimulationAnswer;
    expect(notice).toBe('Simulation, sans valeur contractuelle');
    expect(scenarios.map(({ total }) => total)).toEqual([100_000_00, 90_000_50]);
    const csv = (await simulate(SCENARIOS, { csv: true })).out.split(/\r?\n/);
    expect(csv[0]).toContain('Scénario;Code;Membre;Quote-part (%);Montant (€);Dû aujourd’hui (€)');
    expect(csv[2]).toBe('Aujourd’hui;25056;Besançon;21,881778;21881,78;21881,78;0;0;');
    expect(csv).toContain('Avertissement;Simulation, sans valeur contractuelle');
  });

  it('takes JSON as well', async () => {
    const text = JSON.stringify({ scenarios: [{ key: 'usage', out: ['25031'] }] });
    const { out } = await simulate(text, { json: true });
    const { year, scenarios } = JSON.parse(out) as SimulationAnswer;
    expect(year).toBe(2026);
    expect(scenarios[0]?.scenario).toEqual({ key: 'usage', out: '25031' });
  });

  it('ends with 1 where a scenario is not computable, and says why', async () => {
    const { code, out } = await simulate('year: 2026\nscenarios:\n  - key: usage\n');
    expect(code).toBe(1);
    expect(out).toContain(
      'A : non calculable : usages pondérés de l’année, Audincourt (2026) : secret statistique',
    );
    expect(out).toContain('n.c.');
  });

  it.each([
    ['scenarios:\n  - key: hasard\n', ['F, ligne 2 : Le paramètre « key » n’a pas une valeur']],
    [
      'year: 2025\nscenarios:\n  - vintage: 1999\n    clef: usage\n',
      ['F, ligne 4 : Le paramètre « clef » n’existe pas'],
    ],
    [
      'year: 2025\nscenarios:\n  - vintage: 1999\n  - floor: 5\n    cap: 2\n',
      ['F, ligne 3 : Le paramètre « vintage »', 'F, ligne 4 : Le paramètre « floor »'],
    ],
    ['year: 25\nscenarios: [{}]\n', ['F, ligne 1 : Le paramètre « year »']],
    ['annee: 2025\nscenarios: [{}]\n', ['F, ligne 1 : Le paramètre « annee » n’existe pas']],
    ['year: 2025\n', ['« scenarios » n’a pas une valeur admise. Valeurs admises : 1…3']],
    ['scenarios: [{}, {}, {}, {}]\n', ['« scenarios »']],
    ['scenarios: [usage]\n', ['F, ligne 1 : Le paramètre « scenarios »']],
    ['scenarios:\n  - in: { a: [b] }\n', ['F, ligne 2 : Le paramètre « in »']],
    ['scenarios:\n  - key: "usage\n', ['F, ligne', '« yaml »']],
    ['year: 1999\nscenarios: [{}]\n', ['1999']],
  ])('says file, line and remedy of %j', async (text, expected) => {
    const said = await refusal(text);
    for (const part of expected) expect(said).toContain(part);
    expect(said.split('\n').length).toBeLessThanOrEqual(Math.max(expected.length, 1));
  });

  it('says that there is no such file, or nothing published yet', async () => {
    const asked = { name: 'simulate', words: [join(root, 'rien.yaml')], options: {} } as const;
    const config = { language: 'fr' } as const;
    await expect(runRead(config, layout, asked, () => undefined)).rejects.toThrow('n’existe pas');
    const empty = layoutOf(join(root, 'vide'));
    await expect(simulate(SCENARIOS, {}, empty)).rejects.toThrow('Aucun fichier n’a encore été lu');
  });
});
