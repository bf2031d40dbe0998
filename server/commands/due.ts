import { due } from '../costs/answers.ts';
import { dueReport } from '../costs/due-report.ts';
import type { ReadCommand } from './command.ts';
import { reportText } from './report.ts';
import { givenYear } from './year.ts';

/**
 * `due [--year YYYY] [--json | --csv]`: what each member owes for each resource of a year, then the penalties and
 * damages, then what both come to. Ends with 1 when a charge cannot be shared out.
 */
export const dueOfYear: ReadCommand = {
  async run(shell, given) {
    const { view, words, asker } = shell;
    const answer = await due(view, givenYear(shell, given), asker.signal);
    shell.out(reportText(dueReport(answer, view.version, words), given, shell));
    return answer.unshared.length > 0 ? 1 : 0;
  },
};
