import type { Period } from '../../data/model/answer.ts';
import { dueMonths, missingMonths } from '../../data/model/coverage.ts';
import type { Quality } from '../../data/model/frame.ts';
import { lastDayOf } from '../../data/model/period.ts';
import type { VersionInfo } from '../store/usage-store.ts';

/** How far the figures of a year can be trusted: what came of what was due, and which source misses months. */
export function qualityOf(version: VersionInfo, period: Period): Quality {
  const { coverage, resources } = version.setting;
  const due = resources.filter((one) => dueMonths(one, coverage, period).length > 0);
  const late = due.flatMap((one) => {
    const [month] = missingMonths(one, coverage, period);
    return month === undefined ? [] : [{ name: one.name, month }];
  });
  return {
    demonstration: version.demonstration,
    dataTo: lastDayOf(period.to),
    monthsReceived: period.months,
    partial: period.months < 12,
    sourcesReceived: due.length - late.length,
    sourcesExpected: due.length,
    late,
    version: versionOf(version),
  };
}

/** What the pages tell about the version they show. */
export function versionOf(version: VersionInfo): Quality['version'] {
  const { number, checksum, publishedAt } = version;
  return { number, checksum, publishedAt };
}
