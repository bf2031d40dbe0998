import { commandEn } from './command-en.ts';
import { backupEn } from './backup-en.ts';
import { rightsEn } from './rights-en.ts';
import { accessEn } from './access-en.ts';
import { formEn } from './form-en.ts';
import { oidcEn } from './oidc-en.ts';
import { proofEn } from './proof-en.ts';
import { specialEn } from './special-en.ts';
import { queryEn } from './query-en.ts';
import { simulationEn } from './simulation-en.ts';
import { costEn } from './cost-en.ts';
import { apiPageEn } from './api-page-en.ts';
import { formatEn } from './format-en.ts';
import { momentIn } from './moment.ts';
import type { Words } from './words.ts';

const moment = momentIn('en-GB');
/** The server and its command in English. */
export const en = {
  command: commandEn,
  settings: {
    invalid: (faults) => `Settings refused:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    port: (text) => `PORT is “${text}”: a whole number from 0 to 65535 is expected.`,
    language: (text) => `There is no language “${text}”: choose fr or en.`,
    watch: (text) => `watch is “${text}”: choose on or off.`,
    timeout: (text) =>
      `CANOPEE_TIMEOUT is “${text}”: a whole number of seconds from 1 to 3600 is expected.`,
    queue: (text) =>
      `CANOPEE_QUEUE is “${text}”: a whole number of waiting answers from 0 to 10000 is expected.`,
    dataDir: 'DATA_DIR is empty: give the path of a folder.',
    erasures: 'CANOPEE_ERASURES: give the path of a file, outside the data folder.',
    unknown: (key) =>
      `canopee.yaml holds the unknown setting “${key}”: the settings are dataDir, host, port, language, watch, timeout, queue, origin, proxies, publicIndicators, oidc and erasures.`,
    notYaml: (file, reason) => `${file} cannot be read: ${reason}`,
    notLoopback: (host) =>
      `HOST is “${host}”: to be reached from other machines, give CANOPEE_ORIGIN too, the https address it is reached at; ` +
      'otherwise Canopée listens on this machine only (127.0.0.1, ::1 or localhost).',
    origin: (text) =>
      `CANOPEE_ORIGIN is “${text}”: an https address without a path is expected, such as https://stats.example.org. Passwords do not travel in clear.`,
    proxies: (text) =>
      `CANOPEE_PROXIES is “${text}”: IP addresses with commas between are expected.`,
    publicIndicators: (text) => `publicIndicators is “${text}”: choose on or off.`,
    noAccounts:
      'Canopée has no account yet: nobody can enter. Make an administrator first: canopee account add LOGIN --name “First Last” --role administrator',
    devIsLocal:
      '“canopee dev” shows everything to whoever reaches it: take CANOPEE_ORIGIN (origin) away, or run “canopee serve”.',
  },
  running: {
    makingDemonstration: (folder) => `${folder} is empty: making (fictitious) demonstration data…`,
    ingesting: 'Reading the files of the drop…',
    childFailed: (task, code) => `“${task}” stopped with code ${code}.`,
    ready: (address) => `Canopée is ready: ${address}`,
    demonstration: 'These data are fictitious, but for populations and members.',
    empty: 'No data are published yet. Drop files, then: npm run canopee -- ingest FILE…',
    swapped: (version) => `Version ${version} of the data is published and served.`,
    swapFailed: (version, reason) =>
      `Version ${version} of the data does not open, the one before is still served: ${reason}`,
    outdated: (version) =>
      `Version ${version} of the data was built by another version of Canopée. Build it again: npm run canopee -- rebuild`,
    rebuilding: (version) =>
      `Version ${version} of the data was built by another version of Canopée: it is built again from the lake…`,
    rebuildFailed: (code, said) =>
      `Building it again stopped with code ${code}: ${said} Nothing is lost: mend it, then run “npm run canopee -- rebuild”.`,
    watchEnded: (code) =>
      `The watch of the inbox stopped (code ${code}); it resumes in half a minute.`,
    stopping: 'Stop asked: finishing the answers under way…',
    portTaken: (host, port) =>
      `Port ${port} of ${host} is taken by another program. Close it, or choose another port: PORT=${port + 1} npm start`,
    hostUnknown: (host) => `HOST is “${host}”: this machine does not have that address.`,
    alreadyServed: (folder, pid, since) =>
      `${folder} is already served by process ${pid}, since ${since}. Stop it first, or give another DATA_DIR.`,
    notWritable: (folder, reason) => `The data folder ${folder} cannot be used: ${reason}`,
    notBuilt: 'The pages are not built: run “npm run build”, then start again.',
  },
  forms: formEn,
  access: accessEn,
  oidc: oidcEn,
  imports: {
    noIngest: 'This server only shows figures: it imports nothing.',
    notAsked: 'What was sent cannot name or describe a file: begin again from the list.',
    noFile: 'Choose at least one file.',
    notDescribed: (faults) => ['Nothing was kept: mend what is pointed out.', ...faults].join(' '),
    tooMuch: (gigabytes) =>
      `Too large: ${gigabytes} GB at most at a time. Nothing was dropped. Drop the files one by one, or split them by year.`,
    diskFull:
      'There is not enough room on the disk: nothing was dropped, and nothing is lost. Make room, then try again.',
    cutOff: (kept) =>
      kept.length === 0
        ? 'The upload was cut off: nothing was dropped. Try again.'
        : `The upload was cut off. These came whole: ${kept.join(', ')}. Drop the others again.`,
    gone: (file) => `“${file}” is no longer in the inbox: somebody dealt with it before you.`,
    failed: 'The import ended without saying why. The figures served do not change; try again.',
  },
  backup: backupEn,
  records: {
    foreign: (path) =>
      `${path} was not written by Canopée and is left as it is. Put it elsewhere, or name another data folder.`,
    later: (path) =>
      `${path} was written by a later Canopée and is left as it is. Install that version again, or restore a backup.`,
    damaged: (path) =>
      `${path} (decisions, annotations, views, frozen reports) cannot be read and is left as it is. Restore a backup, or put it elsewhere to start without it; the figures are unharmed.`,
  },
  problems: {
    badParameters: 'Parameters refused',
    badParameter: (parameter, allowed) =>
      `The parameter “${parameter}” does not hold an allowed value. Allowed: ${allowed.join(', ')}.`,
    unknownParameter: (parameter, allowed) =>
      `There is no parameter “${parameter}”. Allowed parameters: ${allowed.join(', ') || 'none'}.`,
    notTogether: (first, second) =>
      `The parameters “${first}” and “${second}” do not go together: give one or the other.`,
    noSuchSubject: (kind) => ({
      title: kind === 'member' ? 'Unknown member' : 'Unknown resource',
      detail:
        kind === 'member'
          ? 'No member of the group has this code. These have a page:'
          : 'No resource received has this name. These have a page:',
    }),
    noSuchYear: (year, years) => ({
      title: 'No data for that year',
      detail: `Nothing was received of ${year}. Years with data: ${years.join(', ')}.`,
    }),
    noFont: {
      title: 'No font on this server',
      detail:
        'A PNG picture cannot be written without a font. Take the SVG file, or have a font installed on the server (on Debian: fonts-liberation or fonts-dejavu-core), then restart it.',
    },
    noVersion: {
      title: 'No data published',
      detail: 'No file was read yet. The coordinator drops the reports and runs “canopee ingest”.',
    },
    notFound: (path) => ({
      title: 'Page not found',
      detail: `The address “${path}” leads nowhere.`,
    }),
    notAllowed: (method, allowed) => ({
      title: 'Method refused',
      detail: `The method ${method} is not allowed at this address, only: ${allowed}.`,
    }),
    signInNeeded: {
      title: 'Please sign in',
      detail: 'Sign in at /connexion, or show an access key.',
    },
    notAllowedTo: (right) => ({
      title: 'Access refused',
      detail: `Your account does not give this right: ${rightsEn[right]}. Ask the administrator of Canopée for it.`,
    }),
    foreignHost: (host) => ({
      title: 'Address refused',
      detail: `Canopée only answers to addresses of this machine, not to “${host}”.`,
    }),
    foreignOrigin: {
      title: 'Request from elsewhere',
      detail:
        'Nothing was changed: the request does not come from a page of Canopée. Open the page again and start over; a program sends the header Origin with the address of the server.',
    },
    tooLarge: (kilobytes) => ({
      title: 'Too much was sent',
      detail: `Nothing was changed: more than ${kilobytes} kB were sent. Shorten what was typed and start over.`,
    }),
    internal: {
      title: 'Server error',
      detail: 'The answer could not be computed. The incident is logged under the request number.',
    },
    throttled: (seconds) => ({
      title: 'Too many attempts',
      detail: `This was asked for too often. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
    }),
    busy: (seconds) => ({
      title: 'Too many requests at once',
      detail:
        'The server is computing as many answers as it can, and others wait for their turn. ' +
        `Ask again in ${seconds} seconds: what was computed before is still served at once.`,
    }),
    tooSlow: (seconds) => ({
      title: 'Answer took too long',
      detail:
        `The computation was stopped after ${seconds} ${seconds < 2 ? 'second' : 'seconds'}. Ask for less at a time (one year, one member, less detail), ` +
        'or allow more time: CANOPEE_TIMEOUT.',
    }),
    stopping: { title: 'Stopping', detail: 'The server is stopping.' },
    request: (id) => `Request ${id}`,
    back: 'Back to the overview',
    yearFormat: 'a year in four digits',
  },
  commandFact: (name, value) => `${name}: ${value}`,
  query: queryEn,
  simulation: simulationEn,
  special: specialEn,
  costs: costEn,
  formats: formatEn,
  apiPage: apiPageEn,
  csv: {
    absences: {
      secret: 'secret',
      missing: 'n/a',
      'not-computable': 'not computable',
      'series-break': 'series broken',
    },
    filters: 'Filters',
    version: (number, checksum, publishedAt) =>
      `${number} (${checksum.slice(0, 12)}), published ${moment(publishedAt)}`,
    fact: (name, value) => `${name}: ${value}`,
    dataVersion: 'Version of the data',
    demonstration: 'Demonstration data, fictitious',
    definition: 'Definition',
  },
  proof: proofEn,
} satisfies Words;
