import type { Overview } from '../../data/model/overview.ts';
import type { Chart } from './chart.ts';
import { dumbbellSpec } from './dumbbell.ts';
import { timelineChart } from './evolution.ts';
import { memberChart } from './members.ts';
import { resourceChart } from './resources.ts';
import { timelineSpec } from './timeline.ts';
import { unallocatedChart } from './unallocated.ts';

/** The charts of “Vue d'ensemble”, each with its drawing where it has one. */
export const OVERVIEW_CHARTS = {
  membres: (overview: Overview): Chart => ({
    ...memberChart(overview),
    spec: dumbbellSpec(overview.consumption.rows),
  }),
  evolution: (overview: Overview): Chart => ({
    ...timelineChart(overview),
    spec: timelineSpec(overview, 'wide'),
  }),
  ressources: resourceChart,
  'non-repartis': unallocatedChart,
} as const;
