import { readFileSync } from 'node:fs';
import { DEFAULT_RULES } from '../../data/model/agreement/agreement-rules.ts';
import type { Agreement, AgreementVersion } from '../../data/model/agreement/agreement.ts';
import { parseCommuneCode } from '../../data/model/commune.ts';
import { parseMemberCode, type Member } from '../../data/model/member.ts';
import { parseDay } from '../../data/model/period.ts';
import type { Population } from '../../data/model/population.ts';

const REFERENCE = new URL('../../data/reference/populations.csv', import.meta.url);

/** The five signatories of the convention (art. 2). */
export const MEMBERS: readonly Member[] = [
  { code: parseMemberCode('25031'), name: 'Audincourt', kind: 'commune' },
  { code: parseMemberCode('25056'), name: 'Besançon', kind: 'commune' },
  { code: parseMemberCode('25388'), name: 'Montbéliard', kind: 'commune' },
  { code: parseMemberCode('25580'), name: 'Valentigney', kind: 'commune' },
  { code: parseMemberCode('25'), name: 'Département du Doubs', kind: 'department' },
];

/** INSEE's figures, read without any code of the product. */
export const POPULATIONS: readonly Population[] = readFileSync(REFERENCE, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [vintage = '', , commune = '', , municipal = '', total = ''] = line.split(',');
    return {
      vintage: Number(vintage),
      commune: parseCommuneCode(commune),
      municipal: Number(municipal),
      ...(total === '' ? {} : { total: Number(total) }),
    };
  });

/** A version everybody signed on the same day. */
export function signedVersion(version: {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly vintage: number;
  readonly populationKind?: 'municipal' | 'total';
}): AgreementVersion {
  const signed = parseDay('2020-12-01');
  return {
    populationKind: 'municipal',
    ...version,
    effectiveFrom: parseDay(version.effectiveFrom),
    signatures: Object.fromEntries(MEMBERS.map(({ code }) => [code, signed])),
  };
}

/** The demonstration agreement (domain §2): 2021 on the 2020 vintage, 2025 on the 2022 vintage. */
export const AGREEMENT: Agreement = {
  title: 'Convention constitutive de groupement de commandes',
  demonstration: true,
  department: '25',
  members: MEMBERS,
  versions: [
    signedVersion({ id: 'convention-2021', effectiveFrom: '2021-01-01', vintage: 2020 }),
    signedVersion({ id: 'convention-2025', effectiveFrom: '2025-01-01', vintage: 2022 }),
  ],
  rules: DEFAULT_RULES,
  charges: [],
};
