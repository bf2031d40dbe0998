import { TO_THE_PUBLIC } from '../support/visiting.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../server/formats/format.ts';
import { openApp, type TestApp } from '../support/app.ts';
import {
  arrowRows,
  csvRows,
  jsonRows,
  parquetRows,
  sheetLines,
  type Rows,
} from '../support/read-format.ts';
import { STORY } from '../support/story.ts';
import { publishManyCells } from '../support/many-cells.ts';
import { publishVersion } from '../support/version.ts';

const AT = { span: 'year', year: 2025, month: 12 } as const;
const SHOWN = { secret_5: false, secret_11: false };
const cell = (member: string, item: string, more: object) => ({
  ...AT,
  ...{ member, scope: item === '' ? 'all' : 'kind', item },
  ...{ uses: 1500, raw_uses: 3, sessions: 2, readers: 1, ...SHOWN },
  ...more,
});
const CELLS = [
  cell('group', '', { uses: 2_000_250, raw_uses: 5_000_000_000, sessions: 900, readers: 120 }),
  cell('25056', '', { readers: 8, secret_11: true }),
  cell('25580', '', { readers: 3, secret_5: true, secret_11: true }),
  cell('25056', 'music', { uses: null, sessions: null, readers: null }),
  { ...cell('group', '', {}), span: 'month', month: 3 },
  { ...cell('group', '', {}), year: 2024 },
];
const PLACES = [
  {
    ...AT,
    level: 'commune',
    place: '25056',
    scope: 'all',
    item: '',
    uses: null,
    raw_uses: 7,
    sessions: 4,
    readers: 12,
    ...SHOWN,
  },
  {
    ...AT,
    level: 'epci',
    place: '242500361',
    scope: 'all',
    item: '',
    uses: 10,
    raw_uses: 7,
    sessions: 4,
    readers: 12,
    secret_5: false,
    secret_11: true,
  },
];
const HOURS = [
  {
    year: 2025,
    month: 0,
    member: 'group',
    scope: 'all',
    item: '',
    weekday: 0,
    hour: -1,
    uses: 5000,
    raw_uses: 9,
    sessions: 6,
    readers: 5,
    ...SHOWN,
  },
  {
    year: 2025,
    month: 0,
    member: 'group',
    scope: 'all',
    item: '',
    weekday: 7,
    hour: 23,
    uses: 5000,
    raw_uses: 9,
    sessions: 6,
    readers: 1,
    secret_5: true,
    secret_11: true,
  },
];
const TABLES = { ...STORY, cell: CELLS, place_cell: PLACES, hour_cell: HOURS };

let house: TestApp;
beforeAll(async () => void (house = await openApp(TABLES)));
afterAll(() => house.close());

const get = (query: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  house.app.request(`/api/v1/cells?${query}`, { ...init, headers });
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** Columns of interest, row by row. */
async function rows(query: string, ...names: string[]): Promise<unknown[][]> {
  const all = jsonRows(await bytes(await get(query)));
  return all.map((row) => names.map((name) => row[name]));
}

describe('the published cells', () => {
  it('are given with their names, in the order of the version; hidden ones have no figure', async () => {
    expect(
      await rows(
        'span=year&from=2025',
        'month',
        'member',
        'member_label',
        'item',
        'uses',
        'rawUses',
        'activeUsers',
        'activeUsers_status',
      ),
    ).toEqual([
      ['2025-12', 'group', 'Ensemble des membres', '', 2000.25, 5_000_000_000, 120, 'complete'],
      ['2025-12', '25056', 'Besançon', '', 1.5, 3, 8, 'complete'],
      ['2025-12', '25580', 'Valentigney', '', null, null, null, 'secret'],
      ['2025-12', '25056', 'Besançon', 'music', null, 3, null, 'not-computable'],
    ]);
  });

  it('hide more from the public, whole', async () => {
    const other = await openApp(TABLES, TO_THE_PUBLIC);
    const answer = await other.app.request('/api/v1/cells?member=25056&scope=all');
    const body = jsonRows(await bytes(answer));
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      uses: null,
      uses_status: 'secret',
      rawUses: null,
      sessions: null,
      activeUsers: null,
    });
    await other.close();
  });

  it('come by place and by hour of the week too, of which readers are never told', async () => {
    expect(
      await rows('table=place', 'level', 'place', 'place_label', 'uses', 'activeUsers'),
    ).toEqual([
      ['commune', '25056', '25056', null, 12],
      ['epci', '242500361', '242500361', 0.01, 12],
    ]);
    expect(
      await rows(
        'table=hour',
        'year',
        'weekday',
        'hour',
        'rawUses',
        'rawUses_status',
        'activeUsers',
      ),
    ).toEqual([
      ['2025', '', '', 9, 'complete', undefined],
      ['2025', '7', '23', null, 'secret', undefined],
    ]);
  });

  it.each([
    ['span=month', 1],
    ['scope=kind', 1],
    ['from=2024&to=2024', 1],
    ['member=group', 3],
    ['table=place&level=epci', 1],
    ['table=hour&member=25056', 0],
  ])('are filtered by %s', async (query, length) => {
    expect(await rows(query)).toHaveLength(length);
  });
});

describe('the formats', () => {
  it('are chosen by Accept, by ?format= before it, and all say the same', async () => {
    const expected = jsonRows(await bytes(await get('')));
    const read: Record<string, (body: Uint8Array) => Rows | Promise<Rows>> = {
      json: jsonRows,
      arrow: arrowRows,
      parquet: parquetRows,
    };
    for (const { id, mediaType, contentType } of FORMATS) {
      const answer = await get('', { accept: `${mediaType}, application/json;q=0.5` });
      expect([
        answer.status,
        answer.headers.get('content-type'),
        answer.headers.get('vary')?.split(',')[0],
      ]).toEqual([200, contentType, 'Accept']);
      const named = await get(`format=${id}`, { accept: 'text/html' });
      const [body, again] = [await bytes(answer), await bytes(named)];
      // the metadata tell which address was asked, and Parquet's are in no order
      if (id !== 'csv-metadata' && id !== 'parquet') expect(again, id).toEqual(body);
      if (read[id]) expect(await read[id](body), id).toEqual(expected);
      if (id === 'xlsx' || id === 'ods')
        expect(sheetLines(body).Chiffres).toHaveLength(expected.length + 1);
    }
    expect(csvRows(await bytes(await get('format=csv')))).toHaveLength(expected.length);
  });

  it('of a CSV is told beside it: what was asked, of which version, and what each column means', async () => {
    const csv = await get('format=csv&span=year');
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="canopee-cells-cell-v1.csv"',
    );
    const address = /<([^>]+)>; rel="describedby"/.exec(csv.headers.get('link') ?? '')?.[1] ?? '';
    const metadata = (await (await house.app.request(address)).json()) as {
      url: string;
      tableSchema: { columns: { name: string }[] };
      notes: [{ question: object; version: object }];
    };
    expect(metadata.url).toBe('/api/v1/cells?format=csv&span=year');
    const header = (await csv.text()).split('\r\n')[0];
    expect(metadata.tableSchema.columns.map(({ name }) => name).join()).toBe(header);
    expect(metadata.notes[0]).toMatchObject({
      question: { span: 'year', from: '2022' },
      version: { number: 1 },
    });
  });

  it('that do not exist are refused with those there are', async () => {
    const answer = await get('', { accept: 'text/html, application/json;q=0' });
    expect(answer.status).toBe(406);
    expect(await answer.json()).toMatchObject({
      type: 'urn:canopee:problem:not-acceptable',
      detail: expect.stringContaining('application/vnd.apache.arrow.stream') as string,
    });
  });
});

describe('a request', () => {
  it('is refused where it cannot be understood, with what is allowed', async () => {
    for (const [query, parameter] of [
      ['table=event', 'table'],
      ['from=1999', 'from'],
      ['from=2025&to=2024', 'to'],
      ['member=99999', 'member'],
      ['table=place&member=25056', 'member'],
      ['level=epci', 'level'],
      ['format=pdf', 'format'],
      ['reader=1', 'reader'],
    ]) {
      const answer = await get(query!);
      expect(answer.status, query).toBe(400);
      const { errors } = (await answer.json()) as {
        errors: { parameter: string; allowed: string[] }[];
      };
      expect(errors[0]?.parameter).toBe(parameter);
      expect(errors[0]?.allowed).not.toEqual([]);
    }
  });

  it('is told 304 when nothing changed, and gets no body by HEAD', async () => {
    const first = await get('');
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    expect((await get('', { 'if-none-match': etag })).status).toBe(304);
    const other = await get('format=arrow', { 'if-none-match': etag });
    expect([other.status, (await bytes(other)).length > 0]).toEqual([200, true]);
    const head = await get('', {}, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });
});

describe('a reading', () => {
  it('that is given up, or goes on while another version is published, lets the old one go in the end', async () => {
    const own = await openApp(TABLES);
    await publishManyCells(own.root, 6_000);
    await own.store.refresh();
    const ask = (format: string) => own.app.request(`/api/v1/cells?format=${format}`);
    const left = await ask('csv');
    const kept = await ask('arrow');
    await publishVersion(own.root, 3, TABLES);
    await own.store.refresh();
    expect(own.store.version()?.number).toBe(3);
    await left.body?.cancel();
    const read = await arrowRows(await bytes(kept));
    expect(read).toHaveLength(6_000 * CELLS.length);
    expect(read.filter((row) => row.activeUsers_status === 'secret')).toHaveLength(6_000);
    // closing waits for the last reading of every version
    await own.close();
  });

  it('of more rows than a sheet has says what takes them', async () => {
    const own = await openApp(TABLES);
    await publishManyCells(own.root, 17_000);
    await own.store.refresh();
    const answer = await own.app.request('/api/v1/cells?format=xlsx');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      type: 'urn:canopee:problem:too-many-rows',
      detail: expect.stringMatching(/100.000 lignes.*format=csv ou format=parquet/) as string,
    });
    await own.close();
  });
});
