import type { AdministrationWords } from '../administration.ts';
import { count, percent, ratio } from '../format.ts';

const FREED = {
  department: 'the freed share goes to the department',
  renormalise: 'the freed share is spread over the other members',
} as const;

/** Claims that are no more than their name, in words. */
const TOLD = new Map([
  ['email', 'verified e-mail address'],
  ['email_domain', 'domain of the verified e-mail address'],
]);

/** The page “Administration” in English. */
export const administration: AdministrationWords = {
  title: 'Administration — Canopée',
  finding: ({ installation }) => {
    if (typeof installation === 'string') return 'What is settled here, and where to change it';
    const faulty = installation.files.filter(({ state }) => state === 'faulty').length;
    if (faulty === 0) return 'The settings are in order';
    return faulty === 1
      ? 'One file of the settings has to be mended'
      : `${faulty} files of the settings have to be mended`;
  },
  lede: 'Settings are files of the folder settings/: they are changed with a text editor, and the next import, or “canopee rebuild”, applies them. The address and the identity provider are settled in canopee.yaml, accounts at their page.',
  files: {
    title: 'Files of the settings',
    where: 'Folder settings/; “canopee settings” says the same at the terminal.',
  },
  entrance: {
    title: 'Address and identity provider',
    where:
      'canopee.yaml, “origin” and “oidc”, or CANOPEE_ORIGIN and CANOPEE_OIDC_… of the environment, which come first; read when the server starts. The secret is shown nowhere.',
  },
  entered: ({ origin, provider }) => [
    ['Public address', origin ?? 'none: this server serves this machine alone'],
    ['Identity provider', provider?.label ?? 'none: people come in by accounts of Canopée'],
    ...(provider
      ? ([
          ['Issuer, “issuer”', provider.issuer],
          ['What it calls Canopée, “clientId”', provider.clientId],
          ['Asked for, “scopes”', provider.scopes],
          ['Level that is needed, “acrValues”', provider.levels.join(' or ') || 'none'],
          ['To be declared there', provider.back.join(' and ')],
        ] as const)
      : []),
  ],
  claimRules: {
    title: 'Roles the identity provider gives',
    where:
      'canopee.yaml, “oidc.roles”; read when the server starts, applied at each sign-in. Every rule that is met counts; who meets none does not come in.',
  },
  when: (conditions) =>
    conditions.map(({ claim, is }) => `${TOLD.get(claim) ?? claim}: “${is}”`).join(' and '),
  agreement: {
    title: 'Agreement and amendments',
    where: 'settings/agreement.yaml, or an agreement dropped as YAML.',
    none: 'No version of the agreement is published.',
  },
  rules: ({ published }) => {
    if (!published) return [];
    const { noticeMonths, noticeBasis, revisionThreshold, freedShare } = published.rules;
    return [
      `Notice of withdrawal: ${count(noticeMonths)} months, by the date it was ${noticeBasis}.`,
      `A revision is called for from a difference in cost of ${percent(revisionThreshold)} on.`,
      `When a member leaves, ${FREED[freedShare]}.`,
    ];
  },
  members: {
    title: 'Members',
    where: 'settings/agreement.yaml, “members”.',
    none: 'No member is declared.',
  },
  resources: {
    title: 'Resources and providers',
    where: 'settings/catalogue.yaml, or a list “resources” that is dropped.',
    none: 'No resource is declared.',
  },
  objectives: {
    title: 'Targets',
    where: 'A list “objectives” that is dropped, or the page Enter.',
    none: 'No target is set.',
  },
  disclosure: {
    title: 'Small counts and how long data is kept',
    where: 'Clocks: settings/privacy.yaml. The thresholds are part of the product.',
  },
  profiles: {
    title: 'Profiles of files',
    where:
      'settings/profiles/; a file that is not recognised is described from the page Files waiting.',
    none: 'No profile: only COUNTER reports are recognised.',
  },
  harvest: {
    title: 'COUNTER harvests',
    where: 'settings/harvest.yaml; secrets are in keys/ or in the environment.',
    none: 'No server is harvested.',
  },
  contacts: { title: 'Contacts', where: 'settings/contact.yaml.' },
  kept: {
    title: 'Inbox and versions that are kept',
    where: 'The data directory; “canopee verify” checks it.',
    none: 'No version is published.',
  },
  absent: {
    busy: 'An import is running: the files of the settings cannot be looked at. Load the page again in a minute.',
    'read-only':
      'This server only reads: the files of the settings are looked at where files are imported.',
  },
  states: { good: 'in order', missing: 'missing', faulty: 'to be mended' },
  statuses: { pending: 'joining', active: 'member', leaving: 'leaving', left: 'left' },
  secrets: { customer_id: 'customer', requestor_id: 'requestor', api_key: 'key' },
  secret: ({ where, isThere }) => (isThere ? where : `${where}: missing`),
  columns: {
    ...{ file: 'File', state: 'State', fault: 'Fault and remedy', version: 'Version' },
    ...{ from: 'Since', to: 'Until', key: 'Key of the shares', signed: 'Signatures' },
    ...{ member: 'Member', code: 'Code', status: 'State', joined: 'Since', leaves: 'Leaves on' },
    ...{ resource: 'Resource', kind: 'Kind', provider: 'Provider', year: 'Year' },
    ...{ targets: 'Targets', setting: 'Setting', value: 'Value', source: 'Source' },
    ...{ patterns: 'File names', auto: 'Without a yes', host: 'Server' },
    ...{
      reports: 'Reports',
      schedule: 'Schedule',
      secrets: 'Secrets',
      number: 'Version',
      content: 'Content, “kind”',
    },
    ...{ size: 'Size', served: 'Served', told: 'What the provider tells', role: 'Role' },
  },
  disclosed: ({ notices: { thresholds, clocks } }) => [
    ['Threshold for staff', `${thresholds.staff} readers`],
    ['Threshold for the public', `${thresholds.public} readers`],
    ...(clocks
      ? ([
          ['Erasure', clocks.retention ? 'in force' : 'off: nothing is ever due'],
          ['Uses one by one', `${days(clocks.events)} after they came`],
          ['Original files, encrypted', `${days(clocks.originals)} after they came`],
          ['Enrolments', `${days(clocks.enrolments)} after they expired`],
        ] as const)
      : []),
  ],
  contact: ({ notices: { contacts } }) => [
    ['Publishes these pages', contacts.publisher ?? 'not decided yet'],
    ['Accessibility', contacts.accessibility ?? 'not decided yet'],
    ['Personal data', contacts.privacy ?? 'not decided yet'],
  ],
  vintage: ({ vintage, populationKind }) => `${populationKind} population ${vintage}`,
  signatures: ({ signed, parties }) =>
    signed === parties ? `all ${parties}` : `${signed} of ${parties}: not in force yet`,
  byHeadings: 'by their headings',
  yes: 'yes',
  no: 'no',
  megabytes: (bytes) => `${ratio(bytes / 1_000_000, 1)} MB`,
  inbox: ({ isWatched, waiting, refused }) =>
    `The inbox is ${isWatched ? '' : 'not '}watched; ${count(waiting)} ${waiting === 1 ? 'file waits' : 'files wait'} for a yes, ${count(refused)} cannot be read.`,
  links: { entries: 'Enter a target or an invoice', receptions: 'Data and imports' },
};

function days(value: number): string {
  return `${count(value)} ${value === 1 ? 'day' : 'days'}`;
}
