import type { Communes } from '../../../data/model/communes.ts';
import type { Chart } from '../chart.ts';
import { calendarSpec } from './calendar-spec.ts';
import { calendarChart } from './calendar.ts';
import { intensitySpec } from './intensity-spec.ts';
import { mixChart } from './mix.ts';
import { monthsSpec } from './months-spec.ts';
import { monthsChart } from './months.ts';
import { slopeSpec } from './slope-spec.ts';
import { slopeChart } from './slope.ts';
import { smallCommunesChart } from './small-communes.ts';
import { standingsChart } from './standings.ts';

/** The charts of “Communes”, each with its drawing where it has one. */
export const COMMUNES_CHARTS = {
  communes: (content: Communes): Chart => ({
    ...standingsChart(content),
    spec: intensitySpec(content),
  }),
  'communes-familles': mixChart,
  'communes-mois': (content: Communes): Chart => ({
    ...monthsChart(content),
    spec: monthsSpec(content, 'wide'),
  }),
  'communes-pente': (content: Communes): Chart => ({
    ...slopeChart(content),
    spec: slopeSpec(content, 'wide'),
  }),
  'communes-calendrier': (content: Communes): Chart => ({
    ...calendarChart(content),
    spec: calendarSpec(content),
  }),
  'communes-departement': smallCommunesChart,
} as const;

/** What the server draws into the page. */
export const COMMUNES_DRAWINGS = {
  'communes-mois': monthsSpec,
  'communes-pente': slopeSpec,
} as const;
