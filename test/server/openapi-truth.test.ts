import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApp, type TestApp } from '../support/app.ts';
import { BILLED } from '../support/billed.ts';

interface Content {
  readonly schema: object;
  readonly example?: unknown;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly required?: boolean;
    readonly example?: unknown;
    readonly schema: { readonly example?: unknown };
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Content>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let house: TestApp;
/** those that are answered once; `/events` goes on */
let operations: ReadonlyMap<string, Operation>;
let events: Operation;
beforeAll(async () => {
  house = await openApp(BILLED);
  const { paths } = (await (await house.app.request('/api/v1/openapi.json')).json()) as Document;
  const all = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => [path, operation] as const),
    ),
  );
  events = all.get('/events')!;
  operations = new Map([...all].filter(([, one]) => one !== events));
});
afterAll(() => house.close());

/** What is wrong with a value, by the schema the document gives; what the schema does not name is wrong too. */
function faultsIn(value: unknown, { schema }: Content): string[] {
  const { error } = z.fromJSONSchema(closed(schema) as never).safeParse(value);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

/** A schema whose objects hold nothing it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const);
  const open = 'properties' in schema && !('additionalProperties' in schema);
  return { ...Object.fromEntries(inner), ...(open && { additionalProperties: false }) };
}

function jsonOf(operation: Operation): Content {
  const content = operation.responses['200']?.content?.['application/json'];
  if (!content) throw new Error('no JSON answer');
  return content;
}

/** What must be given, as the document's own examples have it. */
function leastQuery({ parameters = [] }: Operation): string {
  const given = parameters.filter(({ required }) => required);
  return given
    .map(({ name, example, schema }) => `${name}=${String(example ?? schema.example)}`)
    .join('&');
}

describe('the API’s document, operation by operation', () => {
  it('shows an answer of each, as its schema says', () => {
    expect(operations.size).toBeGreaterThanOrEqual(18);
    const faults = [...operations].flatMap(([path, operation]) =>
      faultsIn(jsonOf(operation).example, jsonOf(operation)).map((one) => `${path} ${one}`),
    );
    expect(faults).toEqual([]);
  });

  it('shows every form of text of each answer', () => {
    const bare = [...operations].flatMap(([path, { responses }]) =>
      Object.entries(responses['200']?.content ?? {}).flatMap(([type, { example }]) =>
        /^text\/|json$/.test(type) && example === undefined ? [`${path} ${type}`] : [],
      ),
    );
    expect(bare).toEqual([]);
  });

  it('tells the truth about each: what is answered is what its schema says', async () => {
    const faults: string[] = [];
    for (const [path, operation] of operations)
      for (const more of ['', 'year=2025'].slice(0, takesYear(operation) ? 2 : 1)) {
        const query = [leastQuery(operation), more].filter((one) => one !== '').join('&');
        const answer = await house.app.request(`/api/v1${path}?${query}`);
        // coverage and the like know the years of their own sources only
        if (more !== '' && answer.status === 404) continue;
        expect([`${path}?${query}`, answer.status]).toEqual([`${path}?${query}`, 200]);
        const body: unknown = await answer.json();
        faults.push(...faultsIn(body, jsonOf(operation)).map((one) => `${path}?${query} ${one}`));
      }
    expect(faults).toEqual([]);
  });

  it('tells the truth about what happens: every event sent, and each of its example', async () => {
    const { schema, example } = events.responses['200']!.content!['text/event-stream']!;
    const { contentSchema } = schema as { readonly contentSchema: object };
    const faults = (text: string) =>
      eventsIn(text).flatMap((one) => faultsIn(one, { schema: contentSchema }));
    expect(new Set(eventsIn(String(example)).map(({ type }) => type))).toEqual(
      new Set(['version', 'progress', 'idle', 'changed']),
    );
    expect(faults(String(example))).toEqual([]);
    const answer = await house.app.request('/api/v1/events');
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const { value = '' } = await reader.read();
    await reader.cancel();
    expect(eventsIn(value)).toEqual([{ type: 'version', number: 1 }]);
    expect(faults(value)).toEqual([]);
    expect(faults('data: {"type":"version"}\n\n')).not.toEqual([]);
  });

  it('would see an answer with a word too many, and one too few', () => {
    const shares = jsonOf(operations.get('/shares')!);
    const { noShares: _, ...less } = shares.example as Record<string, unknown>;
    expect(faultsIn({ ...less, noShares: null, more: 1 }, shares)).toHaveLength(1);
    expect(faultsIn(less, shares)).toHaveLength(1);
  });
});

/** The events of a stream. */
function eventsIn(text: string): { readonly type: string }[] {
  const lines = text.split('\n').filter((line) => line.startsWith('data: '));
  return lines.map((line) => JSON.parse(line.slice('data: '.length)) as { readonly type: string });
}

function takesYear({ parameters = [] }: Operation): boolean {
  return parameters.some(({ name, required }) => name === 'year' && !required);
}
