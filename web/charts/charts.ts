import type { Overview } from '../../data/model/overview.ts';
import type { Chart, ChartName } from './chart.ts';
import { dumbbellSpec } from './dumbbell.ts';
import { timelineChart } from './evolution.ts';
import { memberChart } from './members.ts';
import { resourceChart } from './resources.ts';
import { timelineSpec } from './timeline.ts';
import { unallocatedChart } from './unallocated.ts';

const BUILDERS: Readonly<Record<ChartName, (overview: Overview) => Chart>> = {
  membres: (overview) => ({ ...memberChart(overview), spec: dumbbellSpec(overview) }),
  evolution: (overview) => ({ ...timelineChart(overview), spec: timelineSpec(overview, 'wide') }),
  ressources: resourceChart,
  'non-repartis': unallocatedChart,
};

/** The chart of that name, of the figures of a page, with its drawing where it has one. */
export function chartOf(name: ChartName, overview: Overview): Chart {
  return BUILDERS[name](overview);
}
