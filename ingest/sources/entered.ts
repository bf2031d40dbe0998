import type { Head } from '../text/head.ts';
import { FIELDS, profileSchema, type Profile } from '../settings/profile.ts';
import { ENTRY_SOURCE } from './entry-source.ts';
import { mapFile } from './map-file.ts';
import { readMapped } from './profiled.ts';
import type { Source } from './source.ts';

/** What may be entered at a page of the house. */
const KINDS = ['invoices', 'objectives', 'actions', 'corrections'] as const;

/** Headings of ours before those of the fields: kind and name of the entry, and when it was entered. */
const OWN = ['canopee', 'entry', 'entered'] as const;

/**
 * One record somebody entered at a page of the house (formats §6), as the page writes it: it needs no profile of the coordinator.
 * Each is a source of its own, so that entering it again takes its place, and no list replaces it unawares.
 */
export const entered: Source = {
  async recognise(opened) {
    if (opened.form !== 'text') return undefined;
    const profile = profileOf(opened.head);
    const mapped = profile && (await mapFile(opened, profile));
    return mapped && readMapped(mapped);
  },
};

function profileOf({ rows }: Head): Profile | undefined {
  const [headings = [], [kind = '', entry = ''] = []] = rows;
  const known = KINDS.find((one) => one === kind);
  if (!known || OWN.some((name, at) => headings[at] !== name)) return undefined;
  const columns = headings.filter((name) => (FIELDS[known] as readonly string[]).includes(name));
  const parsed = profileSchema.safeParse({
    ...{ source: `${ENTRY_SOURCE}${entry}`, kind: known, dates: 'iso', delimiter: ';' },
    columns: Object.fromEntries(columns.map((name) => [name, name])),
  });
  return parsed.success ? parsed.data : undefined;
}
