import { isAnythingOff } from '../../data/model/reconciliation/reconciliation.ts';
import { reconciled } from '../costs/answers.ts';
import { reconciliationReport } from '../costs/reconciliation-report.ts';
import type { ReadCommand } from './command.ts';
import { reportText } from './report.ts';
import { givenYear } from './year.ts';

/**
 * `reconcile [--year YYYY] [--json | --csv]`: the invoices of a year beside what is due, each difference with its likely
 * cause and remedy. Ends with 1 when there is anything to act on.
 */
export const reconcileYear: ReadCommand = {
  async run(shell, given) {
    const { view, words, asker } = shell;
    const answer = await reconciled(view, givenYear(shell, given), asker.signal);
    shell.out(reportText(reconciliationReport(answer, view.version, words), given, shell));
    return isAnythingOff(answer) ? 1 : 0;
  },
};
