import { matchingKey } from '../../../data/model/commune.ts';
import type { MemberCode } from '../../../data/model/member.ts';
import type { Month } from '../../../data/model/period.ts';
import type { Workshop } from '../source.ts';
import type { Figures, Filing } from './figures.ts';
import { institutionKey } from './institution.ts';
import type { ReportHeader } from './report-header.ts';

/** A month a report covers, for one institution and one resource; null: everything this series of reports brings. */
export interface CoveredMonth {
  /** `counter/<source>/<report>/<institution>` */
  readonly series: string;
  readonly month: Month;
  readonly member: MemberCode | null;
  readonly resource: string | null;
}

/**
 * What a report covers over some months: the resources it has figures of, each institution apart. One without any figure
 * covers the platform it was limited to, else the provider's declared resources, else whatever this series of reports brings.
 */
export function coveredMonths(
  workshop: Workshop,
  { header, filing, figures }: { header: ReportHeader; filing: Filing; figures: Figures },
  months: readonly Month[],
): CoveredMonth[] {
  const known = months.filter((month) => month < workshop.today.slice(0, 7));
  const seriesOf = (institution: string): string =>
    ['counter', filing.source, filing.report, institution].join('/');
  const pairs = new Map<string, Omit<CoveredMonth, 'month'>>();
  for (const { institution, member, resource } of figures.all)
    pairs.set(`${institution} ${resource}`, { series: seriesOf(institution), member, resource });
  if (pairs.size === 0) {
    const series = seriesOf(institutionKey(header.institution));
    const member = filing.member(header.institution);
    for (const resource of resourcesWithoutFigures(workshop, header, filing))
      pairs.set(resource ?? '', { series, member, resource });
  }
  return [...pairs.values()].flatMap((pair) => known.map((month) => ({ ...pair, month })));
}

function resourcesWithoutFigures(
  { settings }: Workshop,
  { platform, createdBy }: ReportHeader,
  { declared }: Filing,
): readonly (string | null)[] {
  const own = declared(platform) ?? declared(createdBy);
  if (own !== undefined) return [own];
  const ofProvider = settings.catalogue.resources.filter(
    ({ provider }) => matchingKey(provider) === matchingKey(createdBy),
  );
  return ofProvider.length > 0 ? ofProvider.map(({ id }) => id) : [null];
}
