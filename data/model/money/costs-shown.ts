import type { CostsFinding, CostsLine, CostsPage } from './costs-page.ts';
import { sumOfLedger, type Ledger } from './ledger.ts';

/** The lines of the member that the page is filtered on; every line without one. */
export function linesShown({ lines, context }: CostsPage): readonly CostsLine[] {
  return lines.filter((line) => context.member === null || line.member === context.member);
}

/** What is to be acted on, likewise. */
export function findingsShown({ findings, context }: CostsPage): readonly CostsFinding[] {
  return findings.filter((one) => context.member === null || one.member === context.member);
}

/** How many invoices of the lines shown may still come in time. */
export function awaitedShown(page: CostsPage): number {
  return linesShown(page).reduce((sum, { awaited }) => sum + awaited, 0);
}

/** The sum of the lines shown. */
export function ledgerShown(page: CostsPage): Ledger {
  return sumOfLedger(linesShown(page));
}

/** The lines of one provider with their sum. */
export interface ProviderLedger extends Ledger {
  readonly provider: string;
  readonly lines: readonly CostsLine[];
}

/** The lines shown, provider by provider. */
export function providersShown(page: CostsPage): ProviderLedger[] {
  const groups = new Map<string, CostsLine[]>();
  for (const line of linesShown(page)) {
    const known = groups.get(line.provider);
    if (known) known.push(line);
    else groups.set(line.provider, [line]);
  }
  return [...groups].map(([provider, lines]) => ({ provider, lines, ...sumOfLedger(lines) }));
}
