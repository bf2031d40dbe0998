import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../data/model/period.ts';
import { IngestError } from '../../../ingest/errors.ts';
import { reportAddress } from '../../../ingest/harvest/address.ts';
import { Credential } from '../../../ingest/harvest/credential.ts';
import { harvestSchema } from '../../../ingest/harvest/settings.ts';
import { parseSetting } from '../../../ingest/settings/read.ts';

const GOOD = {
  source: 'presse-sa',
  url: 'https://counter.example.org/sushi/',
  release: '5.1',
  customer_id: "'007'",
  requestor_id: '{ env: PRESSE_REQUESTOR }',
  api_key: '{ file: presse.key }',
  reports: '[PR, TR_J1]',
  from: '2025-01',
};

function parse(changes: Readonly<Record<string, string>>): ReturnType<typeof harvestSchema.parse> {
  const fields = Object.entries({ ...GOOD, ...changes }).filter(([, value]) => value !== '');
  const text = ['sources:', '  -', ...fields.map(([key, value]) => `    ${key}: ${value}`)].join(
    '\n',
  );
  return parseSetting(text, 'harvest.yaml', harvestSchema);
}

describe('harvest.yaml', () => {
  it('reads a source, with its schedule and the base of its address', () => {
    const [source] = parse({}).sources;
    expect(source).toMatchObject({
      ...{ url: 'https://counter.example.org/sushi', release: '5.1', schedule: '0 6 * * *' },
      ...{ customer_id: '007', api_key: { file: 'presse.key' }, timeout: 120 },
    });
    expect(parse({ url: 'https://a.example/c/r51/' }).sources[0]?.url).toBe('https://a.example/c');
    expect(parse({ release: '5' }).sources[0]?.release).toBe('5');
    expect(parse({ url: 'http://127.0.0.1:8080/c' }).sources[0]?.url).toBe(
      'http://127.0.0.1:8080/c',
    );
  });

  it.each([
    ['url', 'http://counter.example.org/sushi'],
    ['url', 'https://me:secret@counter.example.org'],
    ['url', 'https://counter.example.org/?api_key=clef-secrete'],
    ['url', 'ftp://counter.example.org'],
    ['api_key', 'clef-secrete'],
    ['api_key', '{ file: ../clef-secrete }'],
    ['release', '4'],
    ['reports', '[XX]'],
    ['from', '2025-13'],
    ['schedule', "'61 * * * *'"],
    ['customer_id', ''],
  ])('refuses %s: %s, with its line and without the value', (field, value) => {
    try {
      parse({ [field]: value });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(IngestError);
      expect((error as IngestError).problem).toMatchObject({ code: 'bad-setting' });
      expect(JSON.stringify((error as IngestError).problem)).not.toContain('secret');
    }
  });
});

describe('an address', () => {
  const credential = new Credential({ customer_id: 'c 7', requestor_id: 'r', api_key: 'k' });
  const month = parseMonth('2024-02');

  it('asks for one month of one report, with the columns that are kept', () => {
    const [r51] = parse({ platform: 'Plateforme' }).sources;
    expect(reportAddress(r51!, { report: 'PR', month, fullDates: false }, credential).href).toBe(
      'https://counter.example.org/sushi/r51/reports/pr?customer_id=c+7&requestor_id=r&api_key=k' +
        '&platform=Plateforme&begin_date=2024-02&end_date=2024-02&attributes_to_show=Access_Method',
    );
    const [r5] = parse({ release: '5' }).sources;
    expect(reportAddress(r5!, { report: 'TR_J1', month, fullDates: true }, credential).href).toBe(
      'https://counter.example.org/sushi/reports/tr_j1?customer_id=c+7&requestor_id=r&api_key=k' +
        '&begin_date=2024-02-01&end_date=2024-02-29',
    );
    expect(
      reportAddress(r5!, { report: 'DR', month, fullDates: false }, credential).searchParams.get(
        'attributes_to_show',
      ),
    ).toBe('Data_Type|Access_Method');
  });

  it('is held where no print shows its secrets', () => {
    expect(JSON.stringify(credential)).toBe('{}');
    expect(credential.secrets()).toEqual(['r', 'k']);
  });
});
