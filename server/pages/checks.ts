import type { ChecksPage } from '../../data/model/checks-page.ts';
import { checksChart } from '../../web/charts/enrolments/checks.ts';
import { checksOf } from '../enrolments/checks.ts';
import { markChecks } from '../enrolments/mark-checks.ts';
import type { FigurePage } from './server-page.ts';

/** “Vérifications”: what to look at in the last enrolment uploads, gone through line by line. */
export const checksPage: FigurePage<ChecksPage> = {
  needs: 'figures',
  right: 'checks',
  changes: 'checks',
  read: (view, { context }, asker, { records }) => checksOf(view, context, asker, records),
  actions: { check: markChecks },
  charts: { verifications: checksChart },
  drawings: {},
};
