import type { Clocks } from '../../../data/model/notices.ts';
import type { KeptData, PrivacyWords } from '../privacy.ts';

/** The notice on personal data in English. */
export const privacy: PrivacyWords = {
  title: 'Personal data — Canopée',
  heading: 'What Canopée knows of readers: counts, no names',
  introduction:
    'What somebody reads is nobody else’s business. Canopée counts uses and enrolments; it never shows a reader, and forgets as soon as it can.',
  who: (publisher) => ({
    title: 'Who is responsible',
    texts: [
      `${publisher ?? 'The coordinator of the group'} publishes these pages; each member of the group stays responsible for the files of its readers that it hands over.`,
    ],
  }),
  never: {
    title: 'What is never kept',
    items: [
      'names, e-mail or postal addresses;',
      'card or account numbers in clear;',
      'IP addresses;',
      'dates of birth: they become age bands (under 12, 12–17, 18–25, 26–64, 65 and over);',
      'the title of a content that a person saw.',
    ],
  },
  keptTitle: 'What is kept, what for, how long',
  data: 'Data',
  purpose: 'What for',
  clock: 'How long',
  kept,
  clockCaveat,
  parts: (thresholds) => [
    {
      title: 'Two keys, never joined',
      texts: [
        'A reader is known by a pseudonym only, computed from the number by a secret key (HMAC-SHA-256). Uses have one key per year, destroyed when the year’s report is closed: then nobody can link two years. Enrolments have another key.',
        'The two meet only while files are imported, for a single question: was this enrolment active that month? Never for which resource.',
      ],
    },
    {
      title: 'Small counts are hidden',
      texts: [
        `A count of fewer than ${thresholds.public} people is not shown to the public, of fewer than ${thresholds.staff} not to the members’ staff; “s.”, statistical secrecy, stands in its place. Other values are hidden with it where their difference would give it away.`,
      ],
    },
    {
      title: 'Why, and on what basis',
      texts: [
        'To follow the use of resources bought with public money, share their cost, check enrolments and account for them: a task carried out in the public interest (GDPR, article 6(1)(e)).',
      ],
    },
    {
      title: 'Who sees what',
      texts: [
        'The members’ staff see counts. A librarian sees, for the own commune alone, which lines of the library’s own file of enrolments should be checked; never a use.',
        'Nothing leaves the machine that serves these pages: no audience measurement, font or script of a third party. Whoever does not sign in gets no cookie.',
        'An agent who signs in gets one, for the session alone. A journal keeps for twelve months when agents signed in and what they changed, took away or checked; never the pages of figures they read.',
      ],
    },
  ],
  rights: {
    title: 'Your rights',
    texts: [
      'You may ask for access to your data, their rectification, their erasure, the restriction of their processing, and object to it. Your card number is needed to find your pseudonym again: it is kept nowhere.',
      'As long as a key exists, everything that goes with a card can be erased. Once a year is closed, its uses go with nobody. A journal that names nobody keeps a restored backup from bringing back what was erased.',
    ],
  },
  complaint:
    'Without an answer, or with one that does not satisfy you, you may turn to the French data protection authority, CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07:',
  authority: { text: 'complain to the CNIL', address: 'https://www.cnil.fr/fr/plaintes' },
};

function kept(clocks: Clocks | null): readonly KeptData[] {
  return [
    {
      data: 'Uses one by one: pseudonym, resource, moment, commune',
      purpose: 'to count uses, without double clicks and duplicates',
      clock: after(clocks?.events, 'after receipt'),
    },
    {
      data: 'Uses by reader and month: pseudonym, resource, month, commune',
      purpose: 'to count distinct people',
      clock: 'until the year’s report is closed; counts remain',
    },
    {
      data: 'Enrolments: pseudonym, commune, age band, dates, state',
      purpose: 'to count the enrolled, follow requests, check files',
      clock: after(clocks?.enrolments, 'after expiry, or when last seen'),
    },
    {
      data: 'Original files, encrypted (AES-256-GCM)',
      purpose: 'to read again what was misread, to prove a figure',
      clock: `${after(clocks?.originals, 'after receipt')}; their fingerprint remains`,
    },
    {
      data: 'Accounts of staff: name, roles, fingerprint of the password; their deeds',
      purpose: 'to open to each what is theirs, to know who did what',
      clock: 'until the account is erased; deeds, 12 months',
    },
    {
      data: 'Backups of all this, sealed, keys included',
      purpose: 'to lose nothing; what was erased is erased again when one is restored',
      clock: after(clocks?.backups, 'after they were made'),
    },
    {
      data: 'Counts, costs, invoices: no personal data',
      purpose: 'reports and cost shares',
      clock: 'no limit',
    },
  ];
}

function after(days: number | undefined, what: string): string {
  return days === undefined ? 'n/a' : `${days} ${days === 1 ? 'day' : 'days'} ${what}`;
}

function clockCaveat(clocks: Clocks | null): string {
  if (clocks === null) return 'The setting of the clocks (settings/privacy.yaml) cannot be read.';
  return clocks.retention
    ? ''
    : 'On this installation the clocks do not run: nothing is erased (retention: false in settings/privacy.yaml).';
}
