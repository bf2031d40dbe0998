import { afterAll, beforeAll, expect, it, describe } from 'vitest';
import { METRICS } from '../../data/model/metric.ts';
import { SCENARIO_PARAMETERS } from '../../data/model/simulation/scenario-parameters.ts';
import { about, PROBLEM_KINDS, PROBLEM_NAMES } from '../../server/problem-kinds.ts';
import { EXAMPLE } from '../../server/routes/consumption-example.ts';
import { consumptionSchema, problemSchema } from '../../server/routes/consumption-schema.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { STORY } from '../support/story.ts';

const SOURCES = import.meta.glob<string>('../../server/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: object;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, object>> }>
  >;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

let house: TestApp;
let document: Document;
beforeAll(async () => {
  house = await openApp(STORY);
  document = (await (await house.app.request('/api/v1/openapi.json')).json()) as Document;
});
afterAll(() => house.close());

describe('the API’s document', () => {
  it('describes every parameter the route takes, and every kind of answer it gives', () => {
    const operation = document.paths['/consumption']!.get;
    expect(document.openapi).toBe('3.1.0');
    expect(operation.parameters?.map((one) => [one.in, one.name])).toEqual(
      ['year', 'by', 'compare', 'measure', 'member', 'kind', 'resource'].map((name) => [
        'query',
        name,
      ]),
    );
    expect(operation.parameters?.[3]?.schema).toMatchObject({ enum: METRICS.map(({ id }) => id) });
    expect(Object.keys(operation.responses)).toEqual([
      ...['200', '304', '400', '404', '500', '503', '504'],
    ]);
    expect(operation.responses['200']?.content?.['application/json']).toMatchObject({
      schema: { type: 'object', required: expect.arrayContaining(['rows', 'hoover']) as string[] },
      example: EXAMPLE,
    });
    expect(operation.responses['400']?.content).toHaveProperty(['application/problem+json']);
  });

  it('describes the scenarios, their three sets of parameters and both forms of the answer', () => {
    const operation = document.paths['/simulations']?.get;
    const names = operation?.parameters?.map((one) => one.name) ?? [];
    expect(names).toHaveLength(2 + 3 * SCENARIO_PARAMETERS.length);
    expect(names).toEqual(expect.arrayContaining(['year', 'format', 'key', 'b.in', 'c.floor']));
    expect(Object.keys(operation?.responses['200']?.content ?? {})).toEqual([
      'application/json',
      'text/plain',
    ]);
  });

  it('has an example that is an answer', () => {
    expect(() => consumptionSchema.parse(EXAMPLE)).not.toThrow();
  });

  it.each(['member', 'year', 'month', 'kind', 'resource'])(
    'tells the truth about by=%s',
    async (by) => {
      for (const year of [2022, 2025, 2026]) {
        const path = `/api/v1/consumption?year=${year}&by=${by}`;
        const body: unknown = await (await house.app.request(path)).json();
        expect(Object.keys(body as object).sort()).toEqual(
          Object.keys(consumptionSchema.shape).sort(),
        );
        expect(() => consumptionSchema.strict().parse(body)).not.toThrow();
      }
    },
  );

  it('tells the truth about errors', async () => {
    for (const query of ['by=x', 'year=2023', 'a=b']) {
      const body: unknown = await (await house.app.request(`/api/v1/consumption?${query}`)).json();
      expect(() => problemSchema.strict().parse(body)).not.toThrow();
    }
  });
});

describe('the page of the API', () => {
  it('shows every route, parameter and media type of the document', async () => {
    const answer = await house.app.request('/api', { headers: { accept: 'text/html' } });
    expect(answer.headers.get('content-type')).toContain('text/html');
    const page = await answer.text();
    for (const [path, { get }] of Object.entries(document.paths)) {
      expect(page).toContain(`<code>GET /api/v1${path}</code>`);
      const types = Object.keys(get.responses['200']?.content ?? {});
      for (const one of [...(get.parameters ?? []).map(({ name }) => name), ...types])
        expect(page).toContain(`<code>${one}</code>`);
    }
    const etag = answer.headers.get('etag') ?? '';
    const again = await house.app.request('/api', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('explains every kind of problem the server can tell, under its status', async () => {
    const sources = Object.values(SOURCES).join('\n');
    const told = [...sources.matchAll(/type: about\('([^']+)'\),\s+status: (\d+)/g)];
    expect(Object.fromEntries(told.map(([, name, status]) => [name, Number(status)]))).toEqual(
      PROBLEM_KINDS,
    );
    const page = await (await house.app.request('/api')).text();
    for (const name of PROBLEM_NAMES)
      expect(page).toContain(`${PROBLEM_KINDS[name]} <code>${about(name)}</code>`);
  });
});
