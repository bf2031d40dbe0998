import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reconciliation } from '../../../data/model/reconciliation/reconciliation.ts';
import { ingest } from '../../../ingest/pipeline.ts';
import { runRead } from '../../../server/commands/run.ts';
import { QUIET } from '../../support/data-directory.ts';
import { emptyHouse, make } from './made.ts';

const layout = emptyHouse();
beforeAll(async () => {
  await make(layout, { scale: 0.01 });
  const bills = (await readdir(layout.inbox)).filter((name) =>
    /^(bons|factures|suivi|papier)-/.test(name),
  );
  expect(bills).toHaveLength(15);
  await ingest(
    layout,
    bills.map((name) => join(layout.inbox, name)),
    QUIET,
  );
}, 60_000);

async function reconciled(year: number): Promise<Reconciliation> {
  const out: string[] = [];
  const config = { language: 'fr' } as const;
  const asked = { name: 'reconcile', words: [], options: { year: String(year), json: true } };
  await runRead(config, layout, asked as Parameters<typeof runRead>[2], (line) => out.push(line));
  return JSON.parse(out.join('\n')) as Reconciliation;
}

/** What is off in a year: provider, member, cause. */
async function found(year: number): Promise<string[]> {
  const { rows, refused } = await reconciled(year);
  return [
    ...rows.flatMap(({ provider, member, differences, payments }) =>
      [...differences, ...payments].map(({ cause }) => `${provider} ${member} ${cause}`),
    ),
    ...refused.map(({ provider, rule }) => `${provider} ${rule}`),
  ];
}

describe('the bills of the demonstration', () => {
  // One mistake of each kind, and nothing else: every other bill is what the agreement makes due.
  it.each([
    [2021, ['Tableau Vert 25388 rounding']],
    [2022, ['Brochures et Cahiers 25056 credit-note', 'La Lanterne bleue 25031 wrong-share']],
    [
      2023,
      [
        'Babil Éditions 25580 paid-late',
        'Sonothèque du Levant 25056 twice',
        'L’Ours à lunettes negative-amount',
      ],
    ],
    [
      2024,
      ['Papier Numérique 25388 vat', 'Volant et Pédales 25031 missing', 'null unknown-provider'],
    ],
    [
      2025,
      [
        ...['25', '25056', '25388', '25031', '25580'].map(
          (member) => `Arpège et Compagnie ${member} wrong-vintage`,
        ),
        'Babil Éditions 25388 unexplained',
        'Images du Réel Diffusion 25031 unpaid',
        'L’Ours à lunettes 25580 missing',
        'Tableau Vert unknown-member',
      ],
    ],
    [
      2026,
      [
        ...['25', '25056', '25388', '25031', '25580'].map(
          (member) => `Mille Oreilles ${member} awaited`,
        ),
        'Sonothèque du Levant 25388 vat',
      ],
    ],
  ])('of %i hold the mistakes of its story, each found by its cause', async (year, expected) => {
    expect(await found(year)).toEqual(expected);
  });

  it('come to the prices of the orders, member by member', async () => {
    const { rows } = await reconciled(2024);
    const presses = rows.filter(({ provider }) => provider === 'Papier Numérique');
    // 16 800 € of 2021, 2,2 % dearer each year: 16 800 × 1,022³ = 17 933,372… in 2024
    expect(presses.reduce((sum, { due }) => sum + (due?.inclTax ?? 0), 0)).toBe(1_793_337);
  });
});
