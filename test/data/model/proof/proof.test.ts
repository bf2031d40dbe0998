import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { allocationsOf, type AllocationBasis } from '../../../../data/model/money/allocation.ts';
import {
  proveAllocation,
  proveCharge,
  proveInvoice,
  type AllocationProof,
} from '../../../../data/model/proof/amount-proof.ts';
import { cents } from '../../../../data/model/cents.ts';
import { chargeTableRows } from '../../../../data/model/proof/charge-table.ts';
import type { ChargeBasis } from '../../../../data/model/money/contract-weight.ts';
import { sharedCharges } from '../../../../data/model/money/cost-line.ts';
import type { Invoice } from '../../../../data/model/money/invoice.ts';
import { parseMemberCode } from '../../../../data/model/member.ts';
import { parseDay } from '../../../../data/model/period.ts';
import {
  allocationTableRows,
  invoiceTableRows,
  shareTableRows,
} from '../../../../data/model/proof/proof-table.ts';
import type { ProofRow, ProofWords } from '../../../../data/model/proof/proof-words.ts';
import { proveShare } from '../../../../data/model/proof/proof.ts';
import type { PurchaseOrder } from '../../../../data/model/money/purchase-order.ts';
import { parseKindId, parseResourceId } from '../../../../data/model/resource.ts';
import { proofEn } from '../../../../server/words/proof-en.ts';
import { proofFr } from '../../../../server/words/proof-fr.ts';
import { faultOf, recompute } from '../../../support/formula.ts';
import { AGREEMENT, MEMBERS, POPULATIONS } from '../../../support/group.ts';

const BESANCON = parseMemberCode('25056');
const KIOSQUE = parseResourceId('kiosque');
const name = (code: string) => MEMBERS.find((one) => one.code === code)?.name ?? code;
const FR: ProofWords = { ...proofFr, name };
const EN: ProofWords = { ...proofEn, name };

describe('the proof of a share', () => {
  it('names rule, version, vintage and source, every population, and the fraction', () => {
    const proof = proveShare(basis([]), BESANCON, 2025)!;
    expect(textOf(shareTableRows(proof, FR))).toEqual([
      'Règle | au prorata des habitants desservis, centimes restants aux plus grands restes (convention, art. 1)',
      'Version | convention-2025, en vigueur le 01/01/2025, dernière signature le 01/12/2020',
      'Millésime | population municipale 2022 (Insee, populations de référence en vigueur le 01/01/2025)',
      'Habitants du département | 548 662',
      'Habitants desservis par Audincourt | 14 009',
      'Habitants desservis par Besançon | 120 057',
      'Habitants desservis par Montbéliard | 25 516',
      'Habitants desservis par Valentigney | 10 624',
      'Habitants desservis par Département du Doubs | 378 456 | 548662 − 14009 − 120057 − 25516 − 10624 = 378456',
      'Habitants desservis en tout | 548 662 | 14009 + 120057 + 25516 + 10624 + 378456 = 548662',
      'Quote-part de Besançon en 2025 | 21,8818 % | 120057 ÷ 548662',
    ]);
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof);
  });

  it('shows the inhabitants nobody serves where a freed share is spread', () => {
    const withdrawal = { sentOn: null, receivedOn: parseDay('2026-09-30') };
    const members = MEMBERS.map((one) => (one.code === '25580' ? { ...one, withdrawal } : one));
    const rules = { ...AGREEMENT.rules, freedShare: 'renormalise' as const };
    const proof = proveShare(
      { agreement: { ...AGREEMENT, members, rules }, populations: POPULATIONS },
      BESANCON,
      2027,
    )!;
    const rows = shareTableRows(proof, EN);
    expect(textOf(rows)).toContain(
      'Inhabitants of Valentigney, a member that left and whose share is spread | 10,624',
    );
    expect(textOf(rows).at(-1)).toBe('Share of Besançon in 2027 | 22.3139% | 120057 ÷ 538038');
    expect(rows.flatMap(({ formula }) => (formula ? (faultOf(formula) ?? []) : []))).toEqual([]);
    expect(
      proveShare(
        { agreement: { ...AGREEMENT, members, rules }, populations: POPULATIONS },
        parseMemberCode('25580'),
        2027,
      ),
    ).toBeUndefined();
  });
});

describe('the proof of an amount', () => {
  it('has days, exact parts, remainders, ranks, cents left over, tax and batch', () => {
    const ordered = order('2026-07-01', '2027-06-30', 12_000_00, 10_000_00);
    const proof = proofOf([ordered], '25056', 2027);
    const text = textOf(allocationTableRows(proof, FR));
    expect(text).toContain('Ce qui est réparti | ligne du bon de commande B1, Éditeur');
    expect(text).toContain('Lot du fichier reçu | 0123456789abcdef');
    expect(text).toContain('Période | du 01/07/2026 au 30/06/2027, 365 jours');
    expect(text).toContain(
      'Part de 2027 par jours, TTC, en centimes | 5 950,69 € | ⌊1200000 × 365 ÷ 365⌋ − ⌊1200000 × 184 ÷ 365⌋ = 595069',
    );
    // 595 069 × 120 057 ÷ 548 662 = 130 211,67…
    expect(text).toContain(
      'Part exacte de Besançon, TTC, en centimes | 2ᵉ plus grand reste : un centime de plus | 595069 × 120057 ÷ 548662 = 130211 reste 371251',
    );
    expect(text).toContain('Part de Besançon, TTC | 1 302,12 € | 130211 + 1 = 130212');
    expect(text).toContain('dont TVA, part de Besançon | 217,02 € | 130212 − 108510 = 21702');
    expect(text.at(-1)).toBe('Dû par Besançon en 2027 | 1 302,12 € | 130212 = 130212');
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof);
  });

  it('says so where nothing is ordered', () => {
    expect(textOf(allocationTableRows(proofOf([], '25056', 2025), FR)).slice(1)).toEqual([
      'Ce qui est réparti | rien : ni commande ni marché pour cette année',
      'Dû par Besançon en 2025 | 0,00 €',
    ]);
  });

  const anyOrder = fc
    .record({
      start: fc.integer({ min: 18_800, max: 20_500 }),
      days: fc.integer({ min: 1, max: 1_500 }),
      inclTax: fc.integer({ min: -1e9, max: 1e9 }),
      exclTax: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
    })
    .map(({ start, days, inclTax, exclTax }) =>
      order(isoDay(start), isoDay(start + days - 1), inclTax, exclTax),
    );

  it.prop([
    fc.array(anyOrder, { maxLength: 3 }),
    fc.integer({ min: 2021, max: 2026 }),
    fc.constantFrom(...MEMBERS),
  ])('comes out to the same cent when recomputed from its own text', (orders, year, { code }) => {
    const allocation = allocationsOf(basis(orders), year).find(({ member }) => member === code)!;
    for (const words of [FR, EN]) {
      const rows = allocationTableRows(proveAllocation(basis(orders), allocation), words);
      expect(byHand(rows, words)).toBe(BigInt(allocation.inclTax));
    }
  });

  it('of an invoice to the whole group names its batch', () => {
    const invoice = invoiceTo(null, 100_000_00, '2025-02-01');
    const proof = proveInvoice(basis([]), invoice, BESANCON, 2025)!;
    expect(proof.result).toBe(2_188_178);
    const rows = invoiceTableRows(proof, FR);
    expect(textOf(rows)).toContain(
      'Ce qui est réparti | facture F-2025-02-01 au groupement, Éditeur',
    );
    expect(textOf(rows)).toContain('Lot du fichier reçu | fedcba9876543210');
    expect(
      proveInvoice(basis([]), invoiceTo(BESANCON, 1, '2025-02-01'), BESANCON, 2025),
    ).toBeUndefined();
  });
});

describe('the proof of a charge', () => {
  const [penalty, damages] = sharedCharges(charged());

  it('of a penalty is the leaver’s alone (art. 6.2)', () => {
    const proof = proveCharge(penalty!, parseMemberCode('25580'))!;
    expect(proof.result).toBe(150_00);
    expect(textOf(chargeTableRows(proof, 'invoiced', FR)).at(-1)).toBe(
      'Dû par Valentigney en 2027 | 150,00 €',
    );
    expect(proveCharge(penalty!, BESANCON)).toBeUndefined();
  });

  it('of damages has every invoice that weighs, and the split (art. 12)', () => {
    // 1 000,00 € on 300,00 and 600,00 − 200,00
    const proof = proveCharge(damages!, BESANCON)!;
    const rows = chargeTableRows(proof, 'invoiced', FR);
    expect(proof.result).toBe(571_43);
    expect(textOf(rows)).toContain(
      'Facturé à Besançon : F-2025-03-01 (lot fedcba9876543210) | -200,00 €',
    );
    expect(textOf(rows)).toContain(
      'Poids de Besançon dans ce marché (facturé), en centimes | 400,00 € | 60000 + (−20000) = 40000',
    );
    expect(byHand(rows, FR)).toBe(571_43n);
    const [, owed] = sharedCharges({ ...charged(), invoices: [] });
    expect(owed).toMatchObject({ lines: [], obstacle: 'nothing-there' });
  });
});

/** The last amount of a proof, after each formula was recomputed and the cents left over were given out anew. */
function byHand(rows: readonly ProofRow[], words: ProofWords): bigint {
  const formulas = rows.flatMap(({ formula }) => formula ?? []);
  expect(formulas.flatMap((formula) => faultOf(formula) ?? [])).toEqual([]);
  const told = rows.map(
    ({ formula = '' }) => / (\d+)$/.exec(formula.split(words.remainder('').trim())[1] ?? '')?.[1],
  );
  for (const [end, { formula = '' }] of rows.entries()) {
    if (told[end] !== undefined || told[end - 1] === undefined) continue;
    const start = told.slice(0, end).lastIndexOf(undefined) + 1;
    const remainders = told.slice(start, end).map((rest) => BigInt(rest ?? 0));
    const isGiven = rows.slice(start, end).map(({ value }) => /de plus|more/.test(value));
    expect(isGiven.filter(Boolean)).toHaveLength(Number(formula.split(' = ')[1]));
    const least = remainders.filter((_, at) => isGiven[at]);
    const others = remainders.filter((_, at) => !isGiven[at]);
    expect(least.every((one) => others.every((other) => other <= one))).toBe(true);
  }
  const last = formulas.at(-1)?.split(' = ')[1];
  return last === undefined ? 0n : recompute(last);
}

function proofOf(orders: readonly PurchaseOrder[], code: string, year: number): AllocationProof {
  const allocation = allocationsOf(basis(orders), year).find(({ member }) => member === code)!;
  return proveAllocation(basis(orders), allocation);
}

function textOf(rows: readonly ProofRow[]): string[] {
  return rows.map(({ label, value, formula }) =>
    [label, value.replace(/[\u00A0\u202F]/g, ' '), ...(formula ? [formula] : [])].join(' | '),
  );
}

function basis(orders: readonly PurchaseOrder[]): AllocationBasis {
  const kiosque = { id: KIOSQUE, name: 'Kiosque', kind: parseKindId('press'), provider: 'Éditeur' };
  return {
    agreement: AGREEMENT,
    populations: POPULATIONS,
    resources: [kiosque],
    orders,
    contracts: [],
    merges: [],
  };
}

function charged(): ChargeBasis {
  const on = parseDay('2027-05-02');
  const contract = { provider: 'Éditeur', on };
  return {
    ...basis([]),
    agreement: {
      ...AGREEMENT,
      charges: [
        {
          kind: 'penalty',
          ...contract,
          member: parseMemberCode('25580'),
          amount: cents(150_00),
          label: 'Départ',
        },
        { kind: 'damages', ...contract, amount: cents(1_000_00), label: 'Jugement' },
      ],
    },
    invoices: [
      invoiceTo(parseMemberCode('25031'), 300_00, '2025-01-05'),
      invoiceTo(BESANCON, 600_00, '2025-02-01'),
      invoiceTo(BESANCON, -200_00, '2025-03-01'),
      invoiceTo(parseMemberCode('25388'), 900_00, '2027-05-03'),
      { ...invoiceTo(parseMemberCode('25388'), 900_00, '2025-01-01'), provider: 'Autre' },
    ],
  };
}

function invoiceTo(member: Invoice['member'], inclTax: number, invoicedOn: string): Invoice {
  return {
    number: `F-${invoicedOn}`,
    provider: 'Éditeur',
    resource: KIOSQUE,
    member,
    fiscalYear: Number(invoicedOn.slice(0, 4)),
    from: null,
    to: null,
    exclTax: null,
    vatRate: null,
    inclTax: cents(inclTax),
    orderedOn: null,
    invoicedOn: parseDay(invoicedOn),
    paidOn: null,
    batch: 'fedcba9876543210',
  };
}

function order(from: string, to: string, inclTax: number, exclTax?: number | null): PurchaseOrder {
  return {
    number: 'B1',
    provider: 'Éditeur',
    resource: KIOSQUE,
    fiscalYear: Number(from.slice(0, 4)),
    from: parseDay(from),
    to: parseDay(to),
    exclTax: exclTax === undefined || exclTax === null ? null : cents(exclTax),
    vatRate: null,
    inclTax: cents(inclTax),
    orderedOn: null,
    batch: '0123456789abcdef',
  };
}

function isoDay(number: number): string {
  return new Date(number * 86_400_000).toJSON().slice(0, 10);
}
