import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../data/model/agreement/agreement-rules.ts';
import type { Agreement } from '../../data/model/agreement/agreement.ts';
import { parseResourceId } from '../../data/model/resource.ts';
import { IngestError } from '../../ingest/errors.ts';
import { agreementSchema, agreementWithin, toAgreement } from '../../ingest/settings/agreement.ts';
import { parseSetting, readSettings } from '../../ingest/settings/read.ts';
import { en } from '../../ingest/words/en.ts';
import { fr } from '../../ingest/words/fr.ts';
import { problemText } from '../../ingest/words/words.ts';
import { AGREEMENT, dataDirectory } from '../support/data-directory.ts';

const TEMPLATE = readFileSync(
  new URL('../../data/reference/template/agreement.yaml', import.meta.url),
  'utf8',
);

const WRITTEN = `title: Convention
department: '25'
members:
  - { code: '25', name: Doubs, kind: department }
  - { code: '25056', name: Besançon, kind: commune }
  - code: '25580'
    name: Valentigney
    kind: commune
    withdrawal: { sentOn: '2026-09-28', receivedOn: '2026-10-01' }
  - code: '25462'
    name: Pontarlier
    kind: commune
    accession: { deliberatedOn: '2026-02-01', notifiedOn: null }
versions:
  - id: convention
    effectiveFrom: '2025-01-01'
    vintage: 2022
    signatures: { '25': '2024-12-01', '25056': '2024-12-01', '25580': null }
rules: { noticeBasis: sent }
charges:
  - { kind: penalty, provider: A, member: '25580', amount: 150.5, on: '2026-12-31', label: Résiliation }
  - { kind: damages, provider: A, resource: kiosque, amount: 1200, on: '2026-05-02', label: Jugement }
`;

describe('an agreement as the coordinator writes it', () => {
  it('is the template’s, with every default of the convention', () => {
    const agreement = parsed(TEMPLATE);
    expect(agreement).toMatchObject({ rules: DEFAULT_RULES, charges: [] });
    expect(parsed(TEMPLATE.slice(0, TEMPLATE.indexOf('# Ce que la convention')))).toEqual(
      agreement,
    );
  });

  it('has memberships, rules and charges in the terms of the model', () => {
    const { members, rules, charges } = parsed(WRITTEN);
    expect(members.map(({ accession, withdrawal }) => accession ?? withdrawal)).toEqual([
      undefined,
      undefined,
      { sentOn: '2026-09-28', receivedOn: '2026-10-01' },
      { deliberatedOn: '2026-02-01', notifiedOn: null },
    ]);
    expect(rules).toEqual({ ...DEFAULT_RULES, noticeBasis: 'sent' });
    expect(charges).toMatchObject([
      { kind: 'penalty', member: '25580', amount: 15_050 },
      { kind: 'damages', resource: 'kiosque', amount: 120_000 },
    ]);
  });

  it('may leave out the day of a letter that does not count', () => {
    const { members } = parsed(WRITTEN.replace(", receivedOn: '2026-10-01'", ''));
    expect(members[2]?.withdrawal).toEqual({ sentOn: '2026-09-28', receivedOn: null });
  });

  it.each([
    ["code: '25056'", "code: '25580'", 6, 'members.2.code: deux fois'],
    ['Besançon, kind: commune', 'Besançon, kind: department', 5, 'members.1.kind: un seul'],
    [', notifiedOn: null', '', 13, 'members.3.accession: notifiedOn'],
    ["sentOn: '2026-09-28', ", '', 9, 'members.2.withdrawal: sentOn'],
    ['2026-10-01', '2026-09-01', 9, 'members.2.withdrawal.receivedOn: vérifiez'],
    ["'25580': null }", "'25388': null }", 18, 'versions.0.signatures.25388: 25388'],
    ["member: '25580', ", '', 21, 'charges.0: member'],
    ["member: '25580'", "member: '25388'", 21, 'charges.0.member: 25388'],
    ["member: '25580'", "member: '25056'", 21, 'charges.0.member: retiré'],
    ['resource: kiosque', "resource: kiosque, member: '25056'", 22, 'charges.1.member: art. 12'],
    [
      '    withdrawal',
      "    accession: { deliberatedOn: '2027-01-01', notifiedOn: '2027-01-01' }\n    withdrawal",
      10,
      'members.2.withdrawal: 2027-01-01',
    ],
  ])('is refused with its line: %s → %s', (text, other, line, expected) => {
    const problem = problemOf(WRITTEN.replace(text, other));
    expect(problem).toMatchObject({ code: 'bad-agreement', file: 'agreement.yaml', line });
    const [path = '', word = ''] = expected.split(': ');
    expect(problemText(fr, problem)).toContain(path);
    expect(problemText(fr, problem)).toContain(word);
    expect(problemText(en, problem)).toContain(`line ${line}`);
  });

  it.each([
    ['noticeBasis: sent', 'noticeBasis: posted', 19, '« received », « sent »'],
    ['amount: 1200', 'amount: -1200', 22, 'charges.1.amount'],
    ['amount: 1200', 'amount: 0.001', 22, 'charges.1.amount'],
    ['{ noticeBasis: sent }', "{ paymentUntil: '02-30' }", 19, 'paymentUntil'],
  ])('is refused where a value is none: %s → %s', (text, other, line, word) => {
    const problem = problemOf(WRITTEN.replace(text, other));
    expect(problem).toMatchObject({ code: 'bad-setting', line });
    expect(problemText(fr, problem)).toContain(word);
  });

  it.each([
    ['provider: A, member', 'provider: Z, member', 21, 'unknown-charged-provider', 'Z'],
    ['resource: kiosque', 'resource: kiosk', 22, 'unknown-charged-resource', 'kiosk'],
  ])('is refused where a charge is about nothing on offer: %s → %s', (text, other, ...told) => {
    const [line, code, word] = told;
    const offer = { resources: [{ id: parseResourceId('kiosque'), provider: 'A' }] };
    const within = agreementWithin(offer);
    expect(() => parseSetting(WRITTEN, 'agreement.yaml', within)).not.toThrow();
    const problem = problemOf(WRITTEN.replace(text, other), within);
    expect(problem).toMatchObject({ code: 'bad-agreement', line, fault: { code } });
    expect(problemText(fr, problem)).toContain(`« ${word} »`);
    expect(problemText(en, problem)).toContain(`line ${line}`);
  });

  it('is asked about the catalogue once both are read, resources that files brought included', async () => {
    const charge =
      "charges:\n  - { kind: damages, provider: Boîte SA, resource: jeux, amount: 5, on: '2025-05-02', label: Jugement }\n";
    const { settings } = await dataDirectory({ 'settings/agreement.yaml': AGREEMENT + charge });
    await expect(readSettings(settings, {})).rejects.toMatchObject({
      problem: { file: 'settings/agreement.yaml', line: 18, path: 'charges.0.provider' },
    });
    const games = { id: 'jeux', name: 'Jeux', kind: 'games', provider: 'Boîte SA' };
    const { agreement } = await readSettings(settings, { resources: [games] });
    expect(agreement.charges).toHaveLength(1);
  });

  it('names each version and its day once', () => {
    const version = WRITTEN.slice(WRITTEN.indexOf('  - id'), WRITTEN.indexOf('rules'));
    const twice = (other: string) => WRITTEN.replace('rules', `${other}rules`);
    expect(problemOf(twice(version))).toMatchObject({ line: 19, fault: { code: 'same-version' } });
    const renamed = version.replace('convention', 'avenant');
    expect(problemOf(twice(renamed))).toMatchObject({ fault: { code: 'same-effective-day' } });
  });
});

function parsed(text: string): Agreement {
  return toAgreement(parseSetting(text, 'agreement.yaml', agreementSchema));
}

function problemOf(text: string, schema = agreementSchema) {
  try {
    parseSetting(text, 'agreement.yaml', schema);
  } catch (error) {
    if (error instanceof IngestError) return error.problem;
    throw error;
  }
  throw new Error('it was taken');
}
