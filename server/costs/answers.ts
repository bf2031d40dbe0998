import { dueAnswer, type DueAnswer } from '../../data/model/due-answer.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import { parseDay } from '../../data/model/period.ts';
import { reconciliation, type Reconciliation } from '../../data/model/reconciliation.ts';
import { sharesAnswer, type SharesAnswer } from '../../data/model/shares-answer.ts';
import type { UsageView, VersionInfo } from '../store/usage-store.ts';
import { readBills } from './bills.ts';
import { requireCostYear } from './years.ts';

/** An answer, and the version it is from. */
export type Versioned<Answer> = Answer & {
  readonly version: { readonly number: number; readonly checksum: string };
};

/**
 * The shares of a year.
 *
 * @throws NoSuchYear when nothing is known of its costs; so do the others
 */
export function shares({ version }: UsageView, year: number): Versioned<SharesAnswer> {
  return versioned(version, sharesAnswer(version.setting, requireCostYear(version.setting, year)));
}

/** What is due of a year. */
export function due({ version }: UsageView, year: number): Versioned<DueAnswer> {
  return versioned(version, dueAnswer(version.setting, requireCostYear(version.setting, year)));
}

/** Ordered, due, invoiced and paid of a year, on the day the version was published. */
export async function reconciled(
  view: UsageView,
  year: number,
  signal?: AbortSignal,
): Promise<Versioned<Reconciliation>> {
  const { version } = view;
  requireCostYear(version.setting, year);
  const asOf = parseDay(parisDay(new Date(version.publishedAt)));
  return versioned(version, reconciliation(await readBills(view, signal), year, asOf));
}

function versioned<Answer>({ number, checksum }: VersionInfo, answer: Answer): Versioned<Answer> {
  return { version: { number, checksum }, ...answer };
}
