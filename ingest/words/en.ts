import { retentionEn } from './retention-en.ts';
import { coverageEn } from './coverage-en.ts';
import { quarantineEn } from './quarantine-en.ts';
import { ruleEn } from '../../data/model/quarantine/rule-en.ts';
import { catalogueEn } from './catalogue-en.ts';
import { sayCatalogueFault } from './catalogue-words.ts';
import { skippedEn } from './skipped-en.ts';
import { formatIn } from './format.ts';
import { inbox } from './inbox-en.ts';
import { checksEn } from './checks-en.ts';
import { agreementEn } from './agreement-en.ts';
import { sayFault } from './agreement-words.ts';
import { ledger } from './ledger-en.ts';
import { finding } from './finding-en.ts';
import { harvestEn, harvestProblemsEn } from './harvest-en.ts';
import { mapping } from './mapping-en.ts';
import { profile } from './profile-en.ts';
import { noteEn } from './note-en.ts';
import type { Words } from './words.ts';

const { n, plural, date } = formatIn('en-GB');
const list = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(', ');

const remedy = {
  import: 'There is no figure, and nothing says that usage was zero: ask the provider again.',
  provisional: 'The figures are not ready yet: ask for the report again later.',
  'known-zero':
    'Usage would be zero, but the file does not say for which months, or holds figures: check with the provider.',
  retry: 'The provider’s server was down or busy: ask for the report again later.',
  queued: 'The report was still being prepared: ask for it again later.',
  pause: 'Too many requests in a short time: wait an hour, then ask for the report again.',
  'broken-credential':
    'Credentials or parameters refused: mend them with the provider, then ask for the report again.',
  'unsupported-report': 'The provider does not make this report: ask for another.',
  'retry-with-full-dates':
    'Dates refused: ask for the report from the first to the last day of the months wanted.',
  unknown: 'COUNTER does not know this answer: ask the provider.',
} satisfies Words['remedy'];

/** The sentences of the ingest, in English. */
export const en = {
  step: {
    discover: 'Looking for files',
    stage: 'Reading and checking',
    load: 'Loading',
    'roll-up': 'Computing rollups and disclosure control',
    verify: 'Verifying',
    publish: 'Publishing',
  },
  settingState: { good: 'good', missing: 'missing', faulty: 'faulty' },
  kind: {
    events: 'events',
    counts: 'provider totals',
    counter: 'COUNTER report',
    enrolments: 'enrolments',
    invoices: 'invoices',
    orders: 'purchase orders',
    resources: 'resources',
    agreement: 'agreement',
    contracts: 'contracts',
    populations: 'populations',
    objectives: 'objectives',
    actions: 'actions',
    incidents: 'notable events',
    corrections: 'figures corrected by hand',
    'access-log': 'access log',
  },
  state: {
    published: 'New version published.',
    unchanged: 'Nothing new: the served version already holds these files.',
    'to-confirm': 'This is what these files would change.',
    'not-confirmed': 'Nothing was published.',
    refused: 'No file could be taken; the served figures do not change.',
  },
  rule: ruleEn,
  skipped: skippedEn,
  note: noteEn,
  remedy,
  problem: {
    'no-such-path': ({ path }) => `The file or folder “${path}” does not exist. Check the path.`,
    'nothing-to-read': ({ path }) => `The folder “${path}” holds no file to read.`,
    'disk-full': ({ path }) =>
      `No room left on the disk of “${path}”. The served figures do not change: make room and run the same command again, it goes on from where it must.`,
    'not-a-file': () =>
      'This is no file (a link, a pipe or a device): nothing was read. Drop the file itself.',
    'cannot-read': ({ reason }) =>
      ({
        denied:
          'The permissions of the file do not allow it to be read. Let the account of Canopée read it.',
        gone: 'The file went away before it was read, or its name is not UTF-8. Drop it again under another name.',
      })[reason],
    'changed-meanwhile': () =>
      'The file changed while it was read: its copy was not finished. Run the import again once it is.',
    'too-large': ({ bytes, limit }) =>
      `File too large: ${n(bytes)} bytes, the limit is ${n(limit)}. Split it by year.`,
    'empty-file': () => 'The file is empty. Ask the provider for it again.',
    'not-text': ({ line }) =>
      `Line ${n(line)}: NUL bytes. This is no text file, whatever its name; export it as CSV or TSV.`,
    'line-too-long': ({ line }) =>
      `Line ${n(line)}: more than 1 MiB on one line. This is not the file expected.`,
    'carriage-returns': () =>
      'Lines end in a bare carriage return (old Mac format). Save the file with Windows or Unix line ends.',
    unreadable: () =>
      'The file could not be cut into lines and columns. Open it in a text editor and check quotes, separators and line ends.',
    'too-nested': ({ place }) =>
      `${place === null ? 'The document' : `${place}: the document`} puts too many lists into each other, or holds a text too long: this is no usage report. Ask the provider for it again.`,
    'too-many-columns': ({ columns, limit, line }) =>
      `${line === undefined ? '' : `Line ${n(line)}: `}${n(columns)} columns for a limit of ${n(limit)}: this is no table of figures. Keep the useful columns only.`,
    'too-many-cells': ({ limit }) =>
      `A sheet repeats cells beyond ${n(limit)}: it was not opened. Save it as CSV.`,
    'zip-damaged': () =>
      'The workbook is damaged: it cannot be opened whole. Ask for it again, or save it anew from your spreadsheet.',
    'zip-encrypted': () =>
      'The workbook is protected by a password. Save it without one, then try again.',
    'zip-path': () =>
      'The archive holds a file name that leads out of its folder: it was not opened. Do not trust this file.',
    'zip-bomb': ({ bytes, size, ratio }) =>
      `The file has ${n(size)} bytes and would give ${n(bytes)} once opened, over ${n(ratio)} times its size: it was not opened. Do not trust this file.`,
    'workbook-too-large': ({ bytes, limit }) =>
      `Workbook too large: ${n(bytes)} bytes once opened, for a limit of ${n(limit)}. Save it as CSV, or split it by year.`,
    'not-a-workbook': () =>
      'The zip archive is neither an XLSX nor an ODS workbook. Unpack it and drop the files it holds.',
    'old-workbook': () =>
      'Old Excel workbook (.xls), or one protected by a password. Save it as XLSX, ODS or CSV, without a password.',
    'several-sheets': ({ sheets }) =>
      `Several sheets fit: ${list(sheets)}. Say in the profile which one to read (sheets).`,
    'gzip-damaged': () => 'The .gz archive is damaged or cut short. Copy it from the server again.',
    'gzip-bomb': ({ ratio }) =>
      `The .gz file would give over ${n(ratio)} times its size once opened: it was not read. Do not trust this file.`,
    'log-format': ({ source, format }) =>
      `The first lines do not follow the format “${format}” of the profile ${source}. Mend “format” in the profile, or check that this is the right log.`,
    'unknown-in-profile': ({ source, what, text }) =>
      `The profile ${source} names ${what === 'place' ? 'an unknown commune' : 'a resource the catalogue does not hold'}: “${text}”. Mend the profile or the catalogue; a name with dates serves here only if it holds on every day.`,
    'no-table': () => 'This file is no table: a profile describes a CSV, TSV, XLSX or ODS file.',
    'cannot-write': ({ path }) =>
      `“${path}” could not be written: the file exists already, or its folder is missing. Choose another name.`,
    'open-quote': ({ line }) =>
      `Line ${n(line)}: a quote is opened and never closed, the rest would be swallowed. Mend that line and try again.`,
    'old-counter': ({ title }) =>
      `“${title}” is a COUNTER report of a release before 5, whose metrics cannot be compared with today’s. Ask the provider for release 5 or 5.1; for a history, describe the table in a profile (canopee profile new).`,
    'unknown-kind': ({ profiles, headings }) =>
      `File not recognised: neither a COUNTER report nor a format described in settings/profiles (${profiles.length > 0 ? profiles.join(', ') : 'no profile'}).` +
      (headings.length > 0 ? ` Headings read: ${list(headings)}.` : '') +
      ' Add a profile for this provider.',
    'missing-column': ({ line, column, found }) =>
      `Line ${n(line)}: column “${column}” is missing from the heading. Columns found: ${found.length > 0 ? list(found) : 'none'}. Mend the file, or the profile if the provider changed its headings.`,
    'bad-month-heading': ({ line, column, heading }) =>
      `Line ${n(line)}, column ${n(column)}: “${heading}” is not a month (expected for instance “Jan-2025”). Mend the heading: the file was not read.`,
    'no-months': ({ line }) =>
      `Line ${n(line)}: no month column behind “Metric_Type”. Ask for the report month by month (without the option “Exclude_Monthly_Details”).`,
    'repeated-month': ({ line, column, month }) =>
      `Line ${n(line)}, column ${n(column)}: month ${month} stands twice in the headings, its uses would count double. Delete one of the two columns.`,
    'counter-exception': ({ decision, exceptions }) =>
      `This is no report but the answer of a COUNTER server${exceptions.length > 0 ? `: ${exceptionList(exceptions)}` : ''}. ${remedy[decision]}`,
    'http-error': ({ status, decision }) =>
      `This is no report but the HTTP error ${status} of a server. ${remedy[decision]}`,
    'web-page': () =>
      'This is a web page, no report: the server probably asked for a login or was down. Download the file again.',
    'bad-json': ({ line }) =>
      `Line ${n(line)}: the JSON document is incomplete or damaged. Ask the provider for it again.`,
    'long-period': ({ place, from, to }) =>
      `${place}: the period from ${from} to ${to} is longer than a month. Ask for the report by month (Granularity=Month), not as totals.`,
    'month-outside': ({ place, month, from, to }) =>
      `${place}: month ${month} is outside the period ${from} – ${to} the report says it covers. Ask the provider for it again.`,
    'damaged-cards': ({ line, count }) =>
      `Line ${n(line)}: card number turned into scientific notation by a spreadsheet (like “2,08E+56”), ${plural(count, 'time', 'times')}. Readers can no longer be told apart: export again without the spreadsheet.`,
    'partial-vintage': ({ vintage, communes, expected }) =>
      `Vintage ${vintage} is incomplete: ${plural(communes, 'commune', 'communes')} of ${n(expected)}. Every share would be wrong: take INSEE’s whole table of the department.`,
    'unknown-member': ({ member, members }) =>
      `“${member}” is not the code of a member. The members: ${members.join(', ')}.`,
    'no-snapshot-date': () =>
      'The day of the enrolment snapshot is missing: put it in the file’s name, for instance “inscriptions-25056-2025-12-31.csv”.',
    'no-usable-row': ({ read }) =>
      read === 0
        ? 'The file has nothing but its heading: no row to read.'
        : read === 1
          ? 'The only row of the file cannot be used; it was not kept.'
          : `None of the ${n(read)} rows can be used; the file was not kept.`,
    'bad-setting': ({ file, line, path, detail, allowed }) =>
      `${file}, line ${n(line)}${path ? `, “${path}”` : ''}: invalid setting${allowed ? `, it may be ${list(allowed)}` : detail ? ` (${detail})` : ''}.`,
    'bad-agreement': ({ file, line, path, fault }) =>
      `${file}, line ${n(line)}, “${path}”: ${sayFault(agreementEn, fault)}`,
    'bad-catalogue': ({ file, line, path, fault }) =>
      `${file}, line ${n(line)}, “${path}”: ${sayCatalogueFault(catalogueEn, fault)}`,
    'tangled-setting': ({ file, line }) =>
      `${file}, line ${n(line)}: levels or references (“&”, “*”) that Canopée does not follow. Write each value in its place, as the templates of “canopee init” do.`,
    'missing-setting': ({ file }) =>
      `The setting ${file} is missing. “canopee init” makes templates to fill in.`,
    'damaged-manifest': ({ line }) =>
      `The ledger lake/manifest.jsonl is damaged at line ${n(line)}: nothing was published. Restore it from a backup.`,
    'damaged-erasures': ({ file, line }) =>
      `The erasure journal ${file} is damaged at line ${line}: nothing was erased. Put a copy in its place (there is one beside each backup).`,
    'cut-ledger': ({ lines, expected }) =>
      `The ledger lake/manifest.jsonl has only ${plural(lines, 'line', 'lines')} of ${n(expected)} left: batches received are missing from it. Nothing was published. Restore it from a backup.`,
    'damaged-lake': ({ findings }) =>
      [
        'Nothing was published, the earlier version stays served: the lake is damaged.',
        ...findings.map(finding),
      ].join('\n  '),
    disagreement: ({ table, expected, found }) =>
      `Verification failed (${table}: ${n(expected)} expected, ${n(found)} found); the version was not published, the old one stays served.`,
    locked: ({ pid, command, since }) =>
      `Another ingest is running on this data: process ${pid} (${command}), since ${date(since)}. Wait for its end.`,
    'open-key': ({ file }) =>
      `The key ${file} can be read by others than you: nothing was done. Protect it (“chmod 600”), and ask yourself who may have copied it.`,
    'bad-key': ({ file }) =>
      `The file ${file} holds no key (64 hexadecimal digits): nothing was done. Restore it from a backup; another key would not recognise the same readers.`,
    'year-not-over': ({ year }) => `The year ${year} is not over: its report cannot be closed yet.`,
    'nothing-of-year': ({ year }) =>
      `Nothing was received of ${year}: there is no report to close.`,
    'not-a-year': ({ text }) => `“${text}” is not a year (2025 for example).`,
    'no-card': () => 'No card number was given: nothing was done.',
    'original-gone': () =>
      'The original file is no longer kept (its time is over, or an erasure was asked). Hand it in again.',
    'damaged-original': ({ fingerprint }) =>
      `The original archive/${fingerprint}.enc is damaged, or its key has changed. Hand the file in again.`,
    ...harvestProblemsEn,
    'not-empty': ({ path }) => `The folder “${path}” already holds settings: nothing was changed.`,
    'unknown-batch': ({ batch }) => `No batch begins with “${batch}”. The list: canopee batches.`,
    'ambiguous-batch': ({ batch, found }) =>
      `Several batches begin with “${batch}”: ${found.join(', ')}. Give more digits.`,
    'undone-already': ({ batch, file }) =>
      `Batch ${batch} (${file}) is undone already: nothing changed. Bring it back at the page “Batches received”, or by “canopee redo ${batch}”.`,
    'not-undone': ({ batch, file }) =>
      `Batch ${batch} (${file}) is not undone: there is nothing to bring back.`,
    'not-in-inbox': ({ file }) => `“${file}” is not in the inbox. The list: canopee inbox.`,
    'not-preflighted': ({ file }) =>
      `“${file}” was not examined yet, or has changed since. Wait for it (canopee inbox), or read it yourself: canopee ingest.`,
    'confirmation-needed': () =>
      'Run again with --yes to publish without a question, or from a terminal to confirm.',
  },
  number: n,
  moment: date,
  account: ({ read, accepted, rejected, skipped, duplicates }) =>
    `${n(read)} read = ${n(accepted)} accepted + ${n(rejected)} rejected + ${n(skipped)} skipped + ${plural(duplicates, 'duplicate', 'duplicates')}`,
  place: (line, field) => (field === '' ? `line ${line}` : `line ${line}, column “${field}”`),
  suggestions: (names) => `did you mean ${names.map((name) => `“${name}”`).join(' or ')}?`,
  moreRejects: (count) =>
    `… and ${plural(count, 'other reject', 'other rejects')}, all kept in quarantine`,
  known: (since) => `already ingested on ${date(since)}: nothing to do`,
  refusedFile: 'REFUSED',
  totals: 'totals',
  all: (files) => `Together (${plural(files, 'file', 'files')})`,
  version: (version, checksum) => `Version ${version} served, checksum ${checksum.slice(0, 16)}.`,
  confirm: 'Publish these figures? [y/N] ',
  yes: /^(y|yes|o|oui)$/i,
  initialised: (path) =>
    `Settings made in ${path}/settings: fill in agreement.yaml and catalogue.yaml, then “canopee ingest FILES”.`,
  unexpected: (detail) => `Unexpected error: ${detail}. The served figures do not change.`,
  agreement: agreementEn,
  ledger,
  inbox,
  profile,
  mapping,
  check: {
    examined: ({ batches, lakeFiles, version, findings }) =>
      `${plural(batches, 'batch', 'batches')}, ${plural(lakeFiles, 'Parquet file', 'Parquet files')}${version === null ? '' : `, version ${version}`}: ` +
      (findings.length === 0
        ? 'ledger, lake and version agree.'
        : `${plural(findings.length, 'difference', 'differences')}.`),
    finding,
    rebuilt: ({ before, version, same }) =>
      `Version ${version.number} built again from lake and ledger, checksum ${version.checksum.slice(0, 16)}: ` +
      (same === null || before === null
        ? 'the one before was missing or not built from the same data, nothing to compare.'
        : same
          ? `identical to version ${before.number}.`
          : `DIFFERENT from version ${before.number} (${before.checksum.slice(0, 16)}). Run canopee verify.`),
  },
  coverage: coverageEn,
  quarantine: quarantineEn,
  checks: checksEn,
  retention: retentionEn,
  harvest: harvestEn,
  usage:
    'usage: canopee ingest PATH… [--dry-run] [--yes] [--json] | canopee init DIR | the other commands: canopee --help',
} satisfies Words;

/** `3040 “Partial data”, 3050` */
function exceptionList(
  exceptions: readonly { readonly code: number | null; readonly message: string }[],
): string {
  return exceptions
    .map(({ code, message }) => `${code ?? 'no code'}${message === '' ? '' : ` “${message}”`}`)
    .join(', ');
}
