import type { ReceptionState } from '../../../data/model/reception.ts';
import type { ReceptionMonth, ReceptionsPage } from '../../../data/model/receptions-page.ts';
import { count, longDay, longMonth } from '../format.ts';
import type { ReceptionsWords } from '../receptions.ts';
import { listed, plural } from './grammar.ts';

type Page = ReceptionsPage;

/** The page “Données” in English. */
export const receptions: ReceptionsWords = {
  title: (year) => `Data ${year} — Canopée`,
  finding,
  lede: (page) => [dated(page), lately(page), refused(page)].filter((one) => one !== ''),
  sourceColumn: 'Source',
  staffOnly: 'The files received and their refused lines are for signed-in staff alone.',
  states: {
    complete: {
      name: 'complete',
      sign: '✓',
      long: 'received after the end of the month, no line refused',
    },
    partial: {
      name: 'partial',
      sign: '◐',
      long: 'received before the end of the month, provisional or with refused lines',
    },
    zero: { name: 'zero', sign: '0', long: 'received, and nobody used it' },
    rejected: { name: 'rejected', sign: '✗', long: 'every line was refused' },
    missing: { name: 'missing', sign: '!', long: 'due, and nothing came' },
    'not-due': { name: 'not yet due', sign: '·', long: 'not yet due' },
  },
  about,
  kinds: {
    events: 'single uses',
    counts: 'totals',
    counter: 'COUNTER report',
    enrolments: 'enrolments',
    'access-log': 'access log',
    accounts: 'table of accounts',
    'enrolment-changes': 'journal of enrolments',
    invoices: 'invoices',
    orders: 'orders',
    resources: 'resources',
    contracts: 'contracts',
    populations: 'populations',
    objectives: 'targets',
    actions: 'actions',
    incidents: 'incidents',
    corrections: 'corrections by hand',
  },
  matrix: {
    finding: matrixFinding,
    sentence: () =>
      'A month is due thirty-one days after its end; zero, missing and not yet due are three things.',
    key: 'Reading',
  },
  batches: {
    finding: ({ batches }) => {
      const [last] = batches ?? [];
      return last ? `Last file received on ${longDay(last.receivedOn)}` : 'No file received';
    },
    sentence: ({ batches }) =>
      `The last ${count(batches?.length ?? 0)} files; lines read are accepted, rejected, left out by a rule of the profile, or duplicates.`,
    file: 'File',
    kind: 'Kind',
    receivedOn: 'Received on',
    read: 'Read',
    accepted: 'Accepted',
    rejected: 'Rejected',
    skipped: 'Left out',
    duplicates: 'Duplicates',
  },
  causes: {
    finding: causesFinding,
    sentence: ({ causes }) =>
      (causes ?? []).length === 0
        ? 'Every line received was understood.'
        : 'Once a cause is mended, the files are read again at the page “Batches received”: nothing is lost.',
    reason: 'Cause',
    value: 'Value',
    field: 'Column',
    rows: 'Lines',
    files: 'Files',
    first: 'First place',
    values: (met, distinct) => (distinct > 3 ? `${met}… (${count(distinct)} values)` : met),
    place: (file, line) => `${file}, line ${count(line)}`,
  },
  notes: () => [
    'A month received before its end is partial until the provider sends it again whole.',
    'A month of several members is partial as soon as one of them does not have it whole.',
    'Values of personal columns are never kept with a refused line.',
  ],
};

function cells({ lines }: Page, state: ReceptionState) {
  return lines.flatMap(({ name, months }) =>
    months.filter((one) => one.state === state).map((one) => ({ name, ...one })),
  );
}

function finding(page: Page): string {
  const { year } = page.context;
  const whose = page.asked === null ? '' : ` of ${page.asked}`;
  if (page.lines.length === 0) return `No source was awaited in ${year}`;
  const absent = [...cells(page, 'missing'), ...cells(page, 'rejected')];
  if (absent.length > 0)
    return `${count(absent.length)} ${plural(absent.length, 'month is', 'months are')} missing or rejected${whose} in ${year}`;
  const partial = cells(page, 'partial').length;
  return partial === 0
    ? `All that was due${whose} in ${year} came whole`
    : `All that was due${whose} in ${year} came, ${count(partial)} ${plural(partial, 'month', 'months')} in part`;
}

function dated({ asOf, lines }: Page): string {
  return `${count(lines.length)} ${plural(lines.length, 'source', 'sources')} followed, on ${longDay(asOf)}.`;
}

function lately(page: Page): string {
  const late = cells(page, 'missing');
  if (late.length === 0) return '';
  return `Late: ${listed(late.slice(0, 3).map(({ name, month }) => `${name} (${longMonth(month)})`))}${late.length > 3 ? '…' : '.'}`;
}

function refused(page: Page): string {
  return page.causes === null || page.causes.length === 0 ? '' : `${causesFinding(page)}.`;
}

function about({ rejected, late, files }: ReceptionMonth): string {
  return [
    ...(rejected > 0 ? [`${count(rejected)} ${plural(rejected, 'line', 'lines')} refused`] : []),
    ...(late > 0 ? [`${count(late)} ${plural(late, 'day', 'days')} late`] : []),
    ...files,
  ].join(', ');
}

function matrixFinding(page: Page): string {
  const whole = cells(page, 'complete').length + cells(page, 'zero').length;
  const all = page.lines.flatMap(({ months }) => months).filter(({ state }) => state !== null && state !== 'not-due'); // prettier-ignore
  return `${count(whole)} of ${count(all.length)} months whole, source by source`;
}

function causesFinding({ causes }: Page): string {
  const rows = (causes ?? []).reduce((sum, one) => sum + one.rows, 0);
  const { length } = causes ?? [];
  if (rows === 0) return 'Nothing in quarantine';
  return `${count(rows)} ${plural(rows, 'line', 'lines')} in quarantine, ${count(length)} ${plural(length, 'cause', 'causes')}`;
}
