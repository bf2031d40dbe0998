import type { AgreementRules } from '../agreement/agreement-rules.ts';
import { parseDay, type Day } from '../period.ts';

/** The last day on which a payment may be ordered on the budget of a year: 31 January of the next (art. 8 and 10). */
export function paymentDeadline(year: number, { paymentUntil }: AgreementRules): Day {
  return parseDay(`${year + 1}-${paymentUntil}`);
}
