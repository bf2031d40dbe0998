import { reportLines } from './counter-block.ts';
import type { CounterOrder } from './counter-series.ts';
import { itemReport } from './item-report.ts';
import { platformReport } from './platform-report.ts';

/** The lines of a COUNTER 5.1 report of a resource: per institution (PR) or for the group as a whole (IR_M1). */
export function counterLines(order: CounterOrder): string[] {
  return reportLines(
    order.resource.sends === 'counter-institutions' ? platformReport(order) : itemReport(order),
  );
}
