import type { EnrolmentsPage } from '../../data/model/enrolments-page.ts';
import { cohortSpec } from '../../web/charts/enrolments/cohort-spec.ts';
import { cohortChart } from '../../web/charts/enrolments/cohorts.ts';
import { funnelSpec } from '../../web/charts/enrolments/funnel-spec.ts';
import { funnelChart } from '../../web/charts/enrolments/funnel.ts';
import { enrolledChart } from '../../web/charts/enrolments/members.ts';
import { monthsChart } from '../../web/charts/enrolments/months.ts';
import { enrolmentsOf } from '../enrolments/page.ts';
import type { FigurePage } from './server-page.ts';

/** “Inscriptions”. */
export const enrolmentsPage: FigurePage<EnrolmentsPage> = {
  needs: 'figures',
  right: 'indicators',
  read: (view, { context }, asker, { records }) => enrolmentsOf(view, context, asker, records),
  charts: {
    inscriptions: enrolledChart,
    mouvements: monthsChart,
    entonnoir: (page) => ({ ...funnelChart(page), spec: funnelSpec(page, 'wide') }),
    cohortes: (page) => ({ ...cohortChart(page), spec: cohortSpec(page, 'wide') }),
  },
  drawings: { entonnoir: funnelSpec, cohortes: cohortSpec },
};
