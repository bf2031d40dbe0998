import { matchingKey } from '../../../data/model/commune.ts';
import type { MemberCode } from '../../../data/model/member.ts';
import type { Month } from '../../../data/model/period.ts';
import { meaningOn } from '../../settings/name-book.ts';
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
  const isEmpty = figures.all.length === 0;
  const covered = new Map<string, CoveredMonth>();
  for (const month of known) {
    const filed = isEmpty
      ? resourcesWithoutFigures(workshop, header, { filing, month }).map((resource) => ({
          institution: institutionKey(header.institution),
          member: meaningOn(filing.member(header.institution), month) ?? null,
          resource,
        }))
      : figures.filedIn(month);
    for (const { institution, member, resource } of filed) {
      const series = ['counter', filing.source, filing.report, institution].join('/');
      covered.set(JSON.stringify([series, month, resource]), { series, month, member, resource });
    }
  }
  return [...covered.values()];
}

function resourcesWithoutFigures(
  { settings }: Workshop,
  { platform, createdBy }: ReportHeader,
  { filing: { declared }, month }: { readonly filing: Filing; readonly month: Month },
): readonly (string | null)[] {
  const own = declared(platform, month) ?? declared(createdBy, month);
  if (own !== undefined) return [own];
  const ofProvider = settings.catalogue.resources.filter(
    ({ provider }) => matchingKey(provider) === matchingKey(createdBy),
  );
  return ofProvider.length > 0 ? ofProvider.map(({ id }) => id) : [null];
}
