import { stat } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { ToldRefusal } from '../../../data/model/imports/inbox-file.ts';
import type {
  Mapping,
  MappingChoices,
  MappingColumn,
  MappingPreview,
} from '../../../data/model/imports/mapping.ts';
import { IngestError } from '../../errors.ts';
import { countsOf, refusalsOf } from '../../inbox/told.ts';
import { Places } from '../../places.ts';
import { parseSetting, type Settings } from '../../settings/read.ts';
import { profileSchema, type Profile, type ProfileInput } from '../../settings/profile.ts';
import { mappedBy } from '../../sources/profiled.ts';
import { openReceived } from '../../sources/open.ts';
import { headingRowFor } from '../../sources/profile-fit.ts';
import type { Tabular } from '../../sources/map-file.ts';
import { problemText, type Words } from '../../words/words.ts';
import { namesIn } from '../names.ts';
import { preview, type Preview } from '../preview.ts';
import { chosenOf, type Chosen } from './chosen.ts';
import type { MappingFaults } from './fault.ts';
import { faultsOf } from './faults.ts';
import { headingLines } from './heading-lines.ts';
import { sightOf, type Sight } from './personal.ts';
import { chosenWords, profileFrom } from './written.ts';

/** Bytes of a file that is read before anybody asks what would come of it. */
const READ_UNASKED = 5_000_000;

/** A file nobody knows, and what it is looked at with. */
export interface Unknown {
  readonly path: string;
  readonly name: string;
  /** path for copies of it */
  readonly scratch: string;
  readonly settings: Settings;
  readonly words: Words;
  readonly now: Date;
}

/**
 * What a file holds, what is chosen of it or guessed, and what would be read by that. Nothing of it is kept, and no value is told
 * that may be somebody's.
 *
 * @throws IngestError when it cannot be opened, or is no table
 */
export async function mapUnknown(file: Unknown, given: MappingChoices): Promise<Mapping> {
  const { path, name, scratch, settings, words } = file;
  const opened = await openReceived({ path, name, scratch });
  if (opened.form === 'json') throw new IngestError({ code: 'no-table' });
  const names = namesIn(settings, new Places(settings));
  const chosen = chosenOf(opened, names, given);
  const sight = sightOf(chosen.guess.sample, chosen.headings, names);
  const faults = faultsOf(chosen, sight, settings, name);
  const made = await profileOf(opened, { chosen, sight, faults }, file);
  const isRead = made && (given.of !== undefined || (await stat(path)).size <= READ_UNASKED);
  const seen = isRead ? await seenBy(made.profile, file, sight) : null;
  const told = [...faults].map(([field, fault]) => [field, words.mapping.fault(fault)] as const);
  const { sample, sheets } = chosen.guess;
  return {
    ...{ file: name, choices: chosen.choices, sheets, headerRow: sample.headingRow + 1 },
    lines: headingLines(sample, sight),
    columns: columnsOf(chosen, sight),
    ...offered(settings),
    words: chosenWords(chosen).map(({ field, word, of }) => ({ field, word, of })),
    isAboutPersons: sight.isAboutPersons,
    faults: { ...Object.fromEntries(told), ...(seen && troubleIn(seen, words)) },
    yaml: made?.yaml ?? '',
    preview: seen && 'counts' in seen ? seen : null,
    saved: null,
  };
}

interface Looked {
  readonly chosen: Chosen;
  readonly sight: Sight;
  readonly faults: MappingFaults;
}

/** The profile, unless something is missing, or another one reads the file already. */
async function profileOf(
  file: Tabular,
  { chosen, sight, faults }: Looked,
  { settings, words }: Unknown,
): Promise<Made | null> {
  if (faults.size > 0) return null;
  const made = madeOf(chosen, sight, faults, words);
  return made && (await claimed(file, made, settings, faults)) ? made : null;
}

interface Made {
  readonly profile: Profile;
  readonly yaml: string;
}

/** The profile as text, read back: what was written must be what the next run reads. */
function madeOf(chosen: Chosen, sight: Sight, faults: MappingFaults, words: Words): Made | null {
  const input = profileFrom(chosen, sight);
  try {
    const plain = readBack(input, words);
    const { sample } = chosen.guess;
    const found = headingRowFor({ delimiter: '', rows: sample.rows }, plain.profile);
    if (found === sample.headingRow) return plain;
    return readBack({ ...input, headerRow: sample.headingRow + 1 }, words);
  } catch (error) {
    if (!(error instanceof IngestError) || error.problem.code !== 'bad-setting') throw error;
    const { path, detail } = error.problem;
    faults.set(path.startsWith('files') ? 'files' : 'columns', { code: 'rule', path, detail });
    return null;
  }
}

function readBack(input: ProfileInput, words: Words): Made {
  const body = stringify(input, { lineWidth: 0 }).trimEnd();
  const yaml = `# ${words.mapping.madeHere}\n${body}\n`;
  return { yaml, profile: parseSetting(yaml, 'profile', profileSchema) };
}

/** Would the file be read by this profile, and by no other? */
async function claimed(
  file: Tabular,
  { profile }: Made,
  settings: Settings,
  faults: MappingFaults,
): Promise<boolean> {
  const found = await mappedBy(file, [...settings.profiles, profile]).catch((error: unknown) => {
    if (error instanceof IngestError) return undefined;
    throw error;
  });
  const source = found?.profile.source;
  if (source === profile.source) return true;
  faults.set('files', source === undefined ? { code: 'not-this-file' } : { code: 'claimed', source }); // prettier-ignore
  return false;
}

type Seen = MappingPreview | { readonly trouble: string };

function troubleIn(seen: Seen, { mapping }: Words): { readonly columns?: string } {
  if ('trouble' in seen) return { columns: seen.trouble };
  return seen.counts.accepted > 0 ? {} : { columns: mapping.fault({ code: 'nothing-read' }) };
}

async function seenBy(
  profile: Profile,
  { path, settings, words, now }: Unknown,
  { isAboutPersons }: Sight,
): Promise<Seen> {
  try {
    const told = toldPreview(await preview(path, settings, now, profile), words);
    return isAboutPersons ? { ...told, refusals: told.refusals.map(hidden) } : told;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { trouble: problemText(words, error.problem) };
  }
}

/** A refused text of a file about persons is told only where it is nearly a name we know. */
function hidden(refusal: ToldRefusal): ToldRefusal {
  return refusal.suggestions.length > 0 ? refusal : { ...refusal, value: null };
}

function toldPreview(seen: Preview, words: Words): MappingPreview {
  return {
    counts: countsOf(seen.counts),
    refusals: refusalsOf(seen.rejects, seen.unknown, words),
    sums: seen.sums,
    totals: seen.kind === 'enrolments' ? seen.totals : {},
  };
}

function columnsOf({ headings }: Chosen, sight: Sight): MappingColumn[] {
  return Array.from({ length: headings.width }, (_, column) => {
    const values = sight.values(column);
    const heading = sight.heading(column);
    return { number: column + 1, heading, values: values ?? [], isHidden: values === null };
  });
}

function offered({ catalogue, agreement }: Settings): Pick<Mapping, 'resources' | 'members'> {
  return {
    resources: catalogue.resources.map(({ id, name }) => ({ value: id, label: name })),
    members: agreement.members.map(({ code, name }) => ({ value: code, label: name })),
  };
}
