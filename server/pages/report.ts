import type { ReportPage } from '../../data/model/report/report-page.ts';
import { REPORT_CHARTS, REPORT_DRAWINGS } from '../../web/charts/report/charts.ts';
import { freeze } from '../report/freeze.ts';
import { reportContent } from '../report/page.ts';
import type { FigurePage } from './server-page.ts';

/** “Bilan annuel”. */
export const reportPage: FigurePage<ReportPage> = {
  needs: 'figures',
  right: 'aggregates',
  changes: 'freeze',
  read: reportContent,
  actions: { freeze },
  charts: REPORT_CHARTS,
  drawings: REPORT_DRAWINGS,
};
