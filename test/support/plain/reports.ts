import { absent, known, NOT_COMPUTABLE, type Plain } from './figure.ts';
import { hasCome, isIn, isMissing, type World } from './world.ts';
import { monthText, type Spec } from './spec.ts';

/** Figures of the providers' own reports, added up as they count them. */
export class PlainReports {
  readonly #world: World;
  /** metric → resource → month → member → value */
  readonly #values = new Map<string, Map<string, Map<string, Map<string, number>>>>();

  constructor(world: World) {
    this.#world = world;
    for (const { year, month, member, resource, metric, value } of world.figures) {
      const byResource = entry(
        this.#values,
        metric,
        () => new Map<string, Map<string, Map<string, number>>>(),
      );
      const byMonth = entry(byResource, resource, () => new Map<string, Map<string, number>>());
      const byMember = entry(byMonth, monthText(year, month), () => new Map<string, number>());
      byMember.set(member, (byMember.get(member) ?? 0) + value);
    }
  }

  /** A metric of some members; what no report attributes to one is nobody's (`none`). */
  figure({ months, where, resources }: Spec, metric: string): Plain {
    const byResource = this.#values.get(metric);
    const members = this.#world.declared.members;
    const codes = where.codes[0] === 'group' ? members : where.codes;
    const ofWhom = [
      ...(where.codes.includes('none') ? ['none'] : []),
      ...(where.codes.some((code) => code !== 'none') ? members : []),
    ];
    const telling = resources.filter((id) =>
      [...(byResource?.get(id)?.values() ?? [])].some((own) =>
        ofWhom.some((code) => own.has(code)),
      ),
    );
    if (telling.length === 0) return NOT_COMPUTABLE;
    const values = telling.flatMap((id) =>
      months
        .filter((month) => isIn(this.#world, month))
        .flatMap((month) =>
          codes.flatMap((code) => byResource?.get(id)?.get(month)?.get(code) ?? []),
        ),
    );
    const isPartial = telling.some((id) =>
      months.some((month) => isMissing(this.#world, id, month)),
    );
    const status = isPartial ? 'partial' : 'complete';
    if (values.length > 0)
      return known(
        values.reduce((sum, one) => sum + one, 0),
        status,
      );
    const came = telling.some((id) =>
      months.some(
        (month) =>
          hasCome(this.#world, id, month, 'totals') && !hasCome(this.#world, id, month, 'events'),
      ),
    );
    return came ? known(0, status) : absent(isPartial ? 'missing' : 'not-computable');
  }
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
