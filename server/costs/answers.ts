import {
  dissolutionAnswer,
  type DissolutionAnswer,
} from '../../data/model/money/dissolution-answer.ts';
import { dueAnswer, type DueAnswer } from '../../data/model/money/due-answer.ts';
import {
  reconciliation,
  type Reconciliation,
} from '../../data/model/reconciliation/reconciliation.ts';
import { sharesAnswer, type SharesAnswer } from '../../data/model/money/shares-answer.ts';
import type { UsageView, VersionInfo } from '../store/usage-store.ts';
import { versionDay } from '../version-day.ts';
import { readBills } from './bills.ts';
import { costYears, requireCostYear } from './years.ts';

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

/** What is due of a year, penalties and damages beside it. */
export async function due(
  view: UsageView,
  year: number,
  signal?: AbortSignal,
): Promise<Versioned<DueAnswer>> {
  const { version } = view;
  requireCostYear(version.setting, year);
  return versioned(version, dueAnswer(await readBills(view, signal), year));
}

/** What stands between the group and its dissolution, on the day the version was published. */
export async function dissolved(
  view: UsageView,
  signal?: AbortSignal,
): Promise<Versioned<DissolutionAnswer>> {
  const { version } = view;
  const bills = await readBills(view, signal);
  return versioned(
    version,
    dissolutionAnswer(bills, costYears(version.setting), versionDay(version)),
  );
}

/** Ordered, due, invoiced and paid of a year, on the day the version was published. */
export async function reconciled(
  view: UsageView,
  year: number,
  signal?: AbortSignal,
): Promise<Versioned<Reconciliation>> {
  const { version } = view;
  requireCostYear(version.setting, year);
  return versioned(
    version,
    reconciliation(await readBills(view, signal), year, versionDay(version)),
  );
}

function versioned<Answer>({ number, checksum }: VersionInfo, answer: Answer): Versioned<Answer> {
  return { version: { number, checksum }, ...answer };
}
