import { dissolved } from '../costs/answers.ts';
import { dissolutionReport } from '../costs/dissolution-report.ts';
import type { ReadCommand } from './command.ts';
import { reportText } from './report.ts';

/**
 * `dissolution [--json | --csv]`: what each member still has to pay to each provider before the group may end. Ends with 1
 * while anything is outstanding or not known.
 */
export const dissolutionChecklist: ReadCommand = {
  async run(shell, given) {
    const { view, words, asker } = shell;
    const answer = await dissolved(view, asker.signal);
    shell.out(reportText(dissolutionReport(answer, view.version, words), given, shell));
    return answer.ready ? 0 : 1;
  },
};
