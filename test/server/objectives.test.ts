import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';

/** Targets that name a measure by its identifier, by its French name, and one nobody measures; written by hand. */
const OBJECTIVES = [
  objective('resourcesOffered', 2025, 2, 'at-least'),
  objective('Part d’usage', 2025, 50, 'at-least'),
  objective('Nombre de tablettes', 2025, 12, 'at-least'),
  objective('penetration', 1999, 3, 'at-least'),
];

function objective(indicator: string, year: number, target: number, direction: string) {
  return { indicator, year, target, direction, owner: null, batch: 'b' };
}

let app: TestApp;
beforeAll(async () => {
  app = await openApp({ ...STORY, objective: OBJECTIVES });
});
afterAll(() => app.close());

interface Judged {
  readonly indicator: string;
  readonly measure: string | null;
  readonly value: number | null;
  readonly reached: boolean | null;
}

async function ask(search: string): Promise<{ status: number; objectives: Judged[] }> {
  const response = await app.app.request(`/api/v1/objectives${search}`);
  const { objectives = [] } = (await response.json()) as { objectives?: Judged[] };
  return { status: response.status, objectives };
}

describe('/api/v1/objectives', () => {
  it('sets each target beside the measure it names, in percent where that is a share', async () => {
    const { objectives } = await ask('?year=2025');
    const by = new Map(objectives.map((one) => [one.indicator, one]));
    expect(by.get('resourcesOffered')).toMatchObject({ measure: 'resourcesOffered' });
    expect(by.get('resourcesOffered')?.value).toBeGreaterThan(0);
    expect(by.get('Part d’usage')).toMatchObject({
      measure: 'useShare',
      value: 100,
      reached: true,
    });
    expect(by.get('Nombre de tablettes')).toMatchObject({
      measure: null,
      value: null,
      reached: null,
    });
  });

  it('gives those of every year, and no value where nothing was received', async () => {
    const { objectives } = await ask('');
    expect(objectives).toHaveLength(OBJECTIVES.length);
    expect(objectives.find(({ indicator }) => indicator === 'penetration')).toMatchObject({
      measure: 'penetration',
      value: null,
      reached: null,
    });
  });

  it('names a parameter it does not know', async () => {
    expect(await ask('?an=2025')).toMatchObject({ status: 400 });
  });
});
