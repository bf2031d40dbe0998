import { BILLED } from './billed.ts';
import { AGREEMENT } from './group.ts';
import { versionRow, type Row, type Tables } from './version.ts';

/**
 * The parts of 1 000,00 € of damages by what was invoiced (100 000,00 € in all): a hundredth of each, and the three cents left
 * over to the department (…,99), Besançon (…,78) and Montbéliard (…,58).
 */
export const DAMAGES = {
  25: 689_78,
  25031: 25_53,
  25056: 218_82,
  25388: 46_51,
  25580: 19_36,
} as const;

/** Who leaves, and pays 150,00 € for it alone. */
export const LEAVER = '25580';

const PROVIDER = { provider: 'La Lanterne', resource: 'cine-club' } as const;

const CHARGED_AGREEMENT = {
  ...AGREEMENT,
  members: AGREEMENT.members.map((member) =>
    member.code === LEAVER
      ? { ...member, withdrawal: { sentOn: '2025-03-01', receivedOn: '2025-03-02' } }
      : member,
  ),
  charges: [
    {
      ...{ kind: 'penalty', provider: 'La Lanterne', member: LEAVER, amount: 150_00 },
      ...{ on: '2026-01-15', label: 'Résiliation anticipée' },
    },
    {
      ...{ kind: 'damages', ...PROVIDER, amount: 1_000_00 },
      ...{ on: '2026-03-01', label: 'Jugement du 1er mars' },
    },
  ],
};

/** Everybody was invoiced what it owes of 2025, and paid but for Montbéliard; then came a penalty and damages. */
export const CHARGED: Tables = {
  ...BILLED,
  version: [versionRow(1, { agreement: JSON.stringify(CHARGED_AGREEMENT) })],
  contract: [],
  refused_record: [],
  invoice: (BILLED.invoice ?? []).map((row) => ({
    ...row,
    incl_tax: row.member === '25056' ? 21_881_78 : (row.incl_tax ?? null),
    paid_on: row.member === '25388' ? null : (row.paid_on ?? null),
  })),
};

/** The same, once everything is invoiced and paid. */
export const SETTLED: Tables = {
  ...CHARGED,
  invoice: [
    ...(CHARGED.invoice ?? []).map((row) => ({ ...row, paid_on: '2026-02-20' })),
    ...Object.entries(DAMAGES).map(([member, amount]) =>
      chargeInvoice(`D${member}`, member, amount),
    ),
    chargeInvoice('P1', LEAVER, 150_00),
  ],
};

function chargeInvoice(number: string, member: string, amount: number): Row {
  const [row] = CHARGED.invoice ?? [];
  return {
    ...row,
    ...{ number, member, resource: null, fiscal_year: 2026, incl_tax: amount },
    ...{ invoiced_on: '2026-04-01', paid_on: '2026-04-20' },
  };
}
