import type { Overview } from '../../data/model/overview.ts';
import type { Chart, ChartName } from './chart.ts';
import { memberChart } from './members.ts';
import { resourceChart } from './resources.ts';
import { timelineChart } from './timeline.ts';
import { unallocatedChart } from './unallocated.ts';

const BUILDERS: Readonly<Record<ChartName, (overview: Overview) => Chart>> = {
  membres: memberChart,
  evolution: timelineChart,
  ressources: resourceChart,
  'non-repartis': unallocatedChart,
};

/** The chart of that name, of the figures of a page. */
export function chartOf(name: ChartName, overview: Overview): Chart {
  return BUILDERS[name](overview);
}
