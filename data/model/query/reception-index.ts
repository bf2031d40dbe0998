import {
  dueMonths,
  periodBetween,
  type Coverage,
  type CoverageGrain,
  type Reception,
} from '../coverage.ts';
import type { Month } from '../period.ts';
import type { Resource, ResourceId } from '../resource.ts';

interface Line {
  readonly received: ReadonlyMap<Month, CoverageGrain>;
  readonly due: ReadonlySet<Month>;
}

const NOTHING: Line = { received: new Map(), due: new Set() };

/** What was received and what is due, resource by resource, looked up once for a whole answer. */
export class ReceptionIndex {
  readonly #lines: ReadonlyMap<ResourceId, Line>;

  constructor(resources: readonly Resource[], coverage: Coverage) {
    const [from, to] = [coverage.months[0], coverage.months.at(-1)];
    this.#lines = new Map(
      resources.map((one) => [
        one.id,
        {
          received: coverage.byResource.get(one.id) ?? NOTHING.received,
          due: new Set(from && to ? dueMonths(one, coverage, periodBetween(from, to)) : []),
        },
      ]),
    );
  }

  /** What came of some resources, taken together, over some months; only in a grain where one is given. */
  of(resources: readonly Resource[], months: readonly Month[], grain?: CoverageGrain): Reception {
    const lines = this.#linesOf(resources);
    const came = (line: Line, month: Month) => {
      const received = line.received.get(month);
      return received !== undefined && (grain === undefined || received === grain);
    };
    if (lines.some((line) => months.some((month) => came(line, month)))) return 'received';
    return this.isPartial(resources, months) ? 'missing' : 'not-due';
  }

  /** Is some month of some resource missing? */
  isPartial(resources: readonly Resource[], months: readonly Month[]): boolean {
    return this.#linesOf(resources).some(({ due, received }) =>
      months.some((month) => due.has(month) && !received.has(month)),
    );
  }

  #linesOf(resources: readonly Resource[]): Line[] {
    return resources.map(({ id }) => this.#lines.get(id) ?? NOTHING);
  }
}
