import { shares } from '../costs/answers.ts';
import { sharesReport } from '../costs/shares-report.ts';
import type { ReadCommand } from './command.ts';
import { reportText } from './report.ts';
import { givenYear } from './year.ts';

/** `shares [--year YYYY] [--json | --csv]`: who pays which part of a year, and where the parts come from. */
export const sharesOfYear: ReadCommand = {
  run(shell, given) {
    const { view, words } = shell;
    const answer = shares(view, givenYear(shell, given));
    shell.out(reportText(sharesReport(answer, view.version, words), given, shell));
    return Promise.resolve(0);
  },
};
