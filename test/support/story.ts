import { monthsBetween, parseMonth, yearOf, monthNumberOf } from '../../data/model/period.ts';
import type { Span } from '../../data/model/published.ts';
import type { Row, Tables } from './version.ts';

/** Weighted uses of each member, in the order Audincourt, Besançon, Montbéliard, Valentigney, Département. */
const USES = {
  2024: [5000, 84_900, 14_000, 3000, 110_000],
  2025: [5200, 92_000, 15_000, 3100, 118_000],
  /** January to October */
  '2025-10': [4600, 76_100, 12_200, 2600, 97_000],
  '2026-10': [4000, 79_500, 12_000, 500, 98_000],
} as const;
const MEMBERS = ['25031', '25056', '25388', '25580', '25'] as const;

/** Requests of the sample COUNTER report of 2022, which no member can be charged with. */
const SAMPLE = { total: 55_037, unique: 41_282 };

/**
 * A small house told by hand. 2022: one COUNTER report of a stranger. 2023: nothing. 2024 and 2025: full years.
 * 2026: ten months, the press source late by one, two members secret, a change of platform in February.
 */
export const STORY: Tables = {
  resource_kind: [
    kind('music', 'musique', 250),
    kind('press', 'presse', 500),
    kind('video', 'vidéo', 1000),
    kind('unclassified', 'non classée', null),
  ],
  resource: [
    resource('cine-club', 'Ciné-club', 'video', '2024-01-01'),
    resource('discotheque', 'La Discothèque', 'music', '2024-01-01'),
    resource('kiosque', 'Kiosque', 'press', '2024-01-01'),
    resource('platform-1', 'Platform 1', 'unclassified', null),
  ],
  contract: [
    { resource: 'cine-club', valid_from: '2025-01-01', valid_to: '2025-12-31', cents: 100_000_00 },
    { resource: 'cine-club', valid_from: '2026-01-01', valid_to: '2026-12-31', cents: 120_000_00 },
  ],
  annotation: [
    {
      date: '2026-02-01',
      kind: 'break',
      label: 'Nouvelle plateforme',
      member: null,
      resource: null,
    },
    {
      date: '2026-03-11',
      kind: 'action',
      label: 'Atelier presse',
      member: '25388',
      resource: 'kiosque',
    },
  ],
  coverage: [
    ...coverage('cine-club', '2024-01', '2026-10', 'event'),
    ...coverage('discotheque', '2024-01', '2026-10', 'event'),
    ...coverage('kiosque', '2024-01', '2026-09', 'provider-aggregate'),
    ...coverage('platform-1', '2022-01', '2022-12', 'provider-aggregate'),
  ],
  cell: [
    ...memberCells({ span: 'year', year: 2024, month: 12 }, USES[2024]),
    ...memberCells({ span: 'year', year: 2025, month: 12 }, USES[2025]),
    ...memberCells({ span: 'to-date', year: 2025, month: 10 }, USES['2025-10']),
    ...memberCells({ span: 'to-date', year: 2026, month: 10 }, USES['2026-10'], ['25031', '25580']),
    ...monthCells(2024, 12),
    ...monthCells(2025, 12),
    ...monthCells(2026, 10),
    resourceCell('cine-club', 150_000, 150_000),
    resourceCell('discotheque', 50_000, 200_000),
    resourceCell('kiosque', 33_300, 66_600, null),
    ...sampleCells(),
  ],
  counter_month: [
    ...monthsBetween(parseMonth('2025-01'), parseMonth('2025-12')).flatMap((month) => [
      ...requests(month, '25056', 'kiosque', 'press', 'PR', 3000, 2000),
      ...requests(month, '25', 'kiosque', 'press', 'PR', 2550, 1700),
    ]),
    ...sampleRequests(),
  ],
  enrolled: [
    enrolled(2024, 'group', 9800),
    enrolled(2025, 'group', 10_350),
    enrolled(2025, '25056', 4100),
    enrolled(2026, '25056', 4200),
  ],
};

function kind(id: string, label: string, weight: number | null): Row {
  return { kind: id, label, use: 'usage', weight };
}

function resource(id: string, name: string, of: string, from: string | null): Row {
  return {
    resource: id,
    name,
    kind: of,
    provider: 'Fournisseur',
    valid_from: from,
    valid_to: null,
    replaces: null,
  };
}

function coverage(id: string, from: string, to: string, grain: string): Row[] {
  const months = monthsBetween(parseMonth(from), parseMonth(to));
  return months.map((month) => ({ resource: id, month, grain, received_as: id }));
}

function memberCells(span: Span, uses: readonly number[], secret: readonly string[] = []): Row[] {
  const total = uses.reduce((sum, value) => sum + value, 0);
  const cells = MEMBERS.map((member, index) => ({
    ...cell(span, member, uses[index] ?? 0),
    secret_5: secret.includes(member),
    secret_11: secret.includes(member),
  }));
  return [...cells, cell(span, 'group', total)];
}

/** The group's uses of month m are 15 000 + 100 m in 2024, 500 more every year after. */
function monthCells(year: number, last: number): Row[] {
  return Array.from({ length: last }, (_, index) => {
    const uses = 15_100 + 100 * index + 500 * (year - 2024);
    return cell({ span: 'month', year, month: index + 1 }, 'group', uses);
  });
}

/** Two raw uses a weighted one, a session for four raw uses, a reader for a hundred. */
function cell(span: Span, member: string, uses: number): Row {
  return {
    ...{ ...span, member, scope: 'all', item: '' },
    ...{ uses: uses * 1000, raw_uses: uses * 2, sessions: uses / 2, readers: Math.ceil(uses / 50) },
    ...{ secret_5: false, secret_11: false },
  };
}

/** What the group made of a resource in 2025. */
function resourceCell(
  item: string,
  uses: number,
  rawUses: number,
  sessions: number | null = rawUses / 4,
): Row {
  return {
    ...cell({ span: 'year', year: 2025, month: 12 }, 'group', uses),
    ...{ scope: 'resource', item, raw_uses: rawUses, sessions },
    readers: sessions === null ? null : Math.ceil(rawUses / 100),
  };
}

function sampleCells(): Row[] {
  const scopes = [
    ['all', ''],
    ['kind', 'unclassified'],
    ['resource', 'platform-1'],
  ] as const;
  return scopes.flatMap(([scope, item]) =>
    [...MEMBERS, 'group', 'none'].map((member) => ({
      ...cell({ span: 'year', year: 2022, month: 12 }, member, 0),
      ...{ scope, item, uses: null, sessions: null, readers: null },
      raw_uses: member === 'none' ? SAMPLE.total : 0,
    })),
  );
}

/** 4 586 requests a month and 4 591 in December make 55 037; 3 440 and 3 442 make 41 282. */
function sampleRequests(): Row[] {
  return monthsBetween(parseMonth('2022-01'), parseMonth('2022-12')).flatMap((month) =>
    month === '2022-12'
      ? requests(month, 'none', 'platform-1', 'unclassified', 'IR_M1', 4591, 3442)
      : requests(month, 'none', 'platform-1', 'unclassified', 'IR_M1', 4586, 3440),
  );
}

function requests(
  month: Parameters<typeof yearOf>[0],
  ...[member, id, of, report, total, unique]: [string, string, string, string, number, number]
): Row[] {
  const row = {
    year: yearOf(month),
    month: monthNumberOf(month),
    ...{ member, resource: id, kind: of, report },
  };
  return [
    { ...row, metric: 'Total_Item_Requests', value: total },
    { ...row, metric: 'Unique_Item_Requests', value: unique },
  ];
}

function enrolled(year: number, member: string, readers: number): Row {
  return { year, snapshot: `${year}-12-31`, member, readers, secret_5: false, secret_11: false };
}
