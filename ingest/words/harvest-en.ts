import { formatIn } from './format.ts';
import type { HarvestProblemWords, HarvestWords } from './harvest.ts';

const { n, plural, date } = formatIn('en-GB');
const requests = (count: number): string => plural(count, 'request', 'requests');

/** The sentences of the COUNTER harvest, in English. */
export const harvestEn = {
  asking: (parts) => `${parts.join(' · ')}…`,
  headings: [
    ...['Source', 'Institution', 'Report', 'Received', 'Provisional', 'Zero', 'Waiting'],
    ...['Refused', 'Missing', 'Values', 'Next request'],
  ],
  off: {
    broken: 'stopped: credential to be mended',
    unsupported: 'stopped: report not provided',
    'not-offered': 'not in the server’s list',
  },
  outcome: {
    import: 'received',
    provisional: 'provisional or in part; will be asked again',
    'known-zero': 'no usage; will be asked again, some servers say it when nothing is ready',
    gone: 'the provider no longer keeps this month',
    retry: 'server down or busy; will be asked again',
    queued: 'being prepared by the provider; will be asked again',
    pause: 'too many requests; the server is left alone',
    'broken-credential':
      'credential or parameters refused: mend settings/harvest.yaml or the key; nothing is asked until then',
    'unsupported-report':
      'this server does not provide this report: take it out of settings/harvest.yaml',
    'retry-with-full-dates': 'dates refused, even as whole days',
    unreadable: 'unreadable answer (neither a COUNTER report nor a known message); asked again',
    'wrong-answer': 'another report or month than asked for: nothing is imported',
    timeout: 'no answer in time; will be asked again',
    unreachable: 'server out of reach; will be asked again',
    cut: 'answer cut off; will be asked again',
    'too-large': 'answer of more than 256 MiB: refused',
    redirect: 'sent on to another server: refused; check the address in settings/harvest.yaml',
    'import-refused': 'received, but refused by the import',
  },
  code: (code) => `code ${code}`,
  moreNotes: (count) => `… and ${n(count)} more, all in harvest/ledger.jsonl`,
  moment: date,
  paused: (server, until) => `${server} is left alone until ${date(until)}.`,
  asked: (count) => (count === 0 ? 'Nothing to ask at present.' : `${requests(count)} made.`),
  wouldAsk: (count) =>
    `${requests(count)} to make, nothing was asked; the members of a consortium come on top.`,
  sleeping: (until) => `Next request on ${date(until)}.`,
} satisfies HarvestWords;

/** What keeps one from harvesting. */
export const harvestProblemsEn = {
  'missing-secret': ({ source, place }) =>
    `Source “${source}”: the secret ${place} is missing or empty. Write it there (a file with “chmod 600”, or an environment variable), then start again.`,
  'unknown-source': ({ name, known }) =>
    `The source “${name}” is not in settings/harvest.yaml. Known sources: ${known.map((name) => `“${name}”`).join(', ')}.`,
  'bad-month': ({ option }) => `${option} takes a month, 2025-03 for example.`,
  'damaged-harvest': ({ line }) =>
    `The ledger harvest/ledger.jsonl is damaged at line ${n(line)}: nothing was asked. Restore it, or remove it to ask for everything again; the published figures do not depend on it.`,
} satisfies HarvestProblemWords;
