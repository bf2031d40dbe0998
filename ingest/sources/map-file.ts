import { readName } from '../settings/file-pattern.ts';
import type { Profile } from '../settings/profile.ts';
import { readHead } from '../text/head.ts';
import type { MappedFile, MappedTable } from './counts/table.ts';
import { headingRowFor, holdsWords, namedBy } from './profile-fit.ts';
import type { Opened, Sheet } from './source.ts';

/** A file of tables: delimited text, or a workbook. */
export type Tabular = Exclude<Opened, { readonly form: 'json' }>;

/** How a profile maps a file; undefined when it finds its headings nowhere in it. */
export async function mapFile(file: Tabular, profile: Profile): Promise<MappedFile | undefined> {
  const sheets = await sheetsOf(file, profile);
  const named = namedBy(profile, nameOf(file)) ?? {};
  const tables: MappedTable[] = [];
  const leftOut: Sheet[] = [];
  for (const sheet of sheets) {
    const own = bound(profile, named, file.form === 'workbook' ? sheet.name : undefined);
    const headingRow = isWanted(sheet, profile) ? headingRowFor(sheet.head, own) : -1;
    if (headingRow < 0) leftOut.push(sheet);
    else
      tables.push({
        ...sheet,
        sheet: sheets.length > 1 ? sheet.name : null,
        headingRow,
        profile: own,
      });
  }
  return tables.length > 0 ? { profile, tables, leftOut } : undefined;
}

/** Name of a file as received. */
export function nameOf(file: Tabular): string {
  return file.form === 'text' ? file.text.name : file.name;
}

/** The tables a file may hold; a text is one. */
export async function sheetsOf(
  file: Tabular,
  { delimiter }: Pick<Profile, 'delimiter'>,
): Promise<readonly Sheet[]> {
  if (file.form === 'workbook') return file.sheets;
  const head = delimiter === undefined ? file.head : await readHead(file.text, delimiter);
  return [{ name: file.text.name, text: file.text, head }];
}

function isWanted({ name, head }: Sheet, profile: Profile): boolean {
  const titled = profile.sheets.some((pattern) => readName(pattern, name) !== undefined);
  return (profile.sheets.length === 0 || titled) && holdsWords(head, profile);
}

/** The profile with what names say; a column still comes first. */
function bound(
  profile: Profile,
  named: Readonly<Record<string, string>>,
  title: string | undefined,
): Profile {
  const { constants, sheet } = profile;
  const said = sheet === undefined || title === undefined ? {} : { [sheet]: title };
  return { ...profile, constants: { ...constants, ...named, ...said } };
}
