import { due } from '../costs/answers.ts';
import { dueReport } from '../costs/due-report.ts';
import type { ReadCommand } from './command.ts';
import { reportText } from './report.ts';
import { givenYear } from './year.ts';

/** `due [--year YYYY] [--json | --csv]`: what each member owes for each resource of a year. */
export const dueOfYear: ReadCommand = {
  run(shell, given) {
    const { view, words } = shell;
    const answer = due(view, givenYear(shell, given));
    shell.out(reportText(dueReport(answer, view.version, words), given, shell));
    return Promise.resolve(0);
  },
};
