import type { EntriesWords } from '../entries.ts';
import { count, longDay } from '../format.ts';
import { momentText } from '../moment.ts';
import { listed } from './grammar.ts';

/** The page “Saisir” in English. */
export const entries: EntriesWords = {
  title: 'Enter — Canopée',
  finding: 'Enter what never comes as a file',
  introduction:
    'An invoice, a target, an action, a corrected figure: each entry becomes a batch like those of files, checked in the same way and undone in the same way. Entering the same number or the same target again takes the place of the earlier entry.',
  what: 'What to enter',
  tasks: {
    invoice: { name: 'An invoice or a credit note', button: 'Keep the invoice' },
    objective: { name: 'A target', button: 'Keep the target' },
    action: { name: 'An action', button: 'Keep the action' },
    correction: { name: 'A figure to correct', button: 'Correct this figure' },
  },
  closed: {
    'read-only': 'This server only reads: entries are made where files are imported.',
    'no-version': 'Entries wait for a first import: they need the catalogue of resources.',
  },
  done: ({ title, batch }) => `Kept: ${title} (batch ${batch.slice(0, 8)}).`,
  seen: {
    invoice: { address: '/couts', label: 'See the costs' },
    objective: { address: '/evaluation', label: 'See the evaluation' },
    action: { address: '/evaluation', label: 'See the evaluation' },
    correction: { address: '/ressources', label: 'See the resources' },
  },
  choose: 'to be chosen',
  none: 'none in particular',
  optional: 'optional',
  wholeGroup: 'the whole group',
  allResources: 'all of the contract',
  number: { label: 'Number, as it is printed' },
  provider: { label: 'Provider' },
  resource: { label: 'Resource' },
  member: { label: 'Addressed to' },
  nature: { label: 'Nature' },
  natures: { facture: 'invoice', avoir: 'credit note (amounts without a sign)' },
  invoicedOn: { label: 'Date of the invoice' },
  from: { label: 'Period, from', hint: 'The days that are paid for, where they are written.' },
  to: { label: 'to' },
  paidOn: { label: 'Paid on', hint: 'Empty as long as it is not.' },
  fiscalYear: { label: 'Budget year', hint: 'Empty: that of the period, else of the date.' },
  inclTax: { label: 'Amount with tax, in euros', hint: 'For example 1 234.56.' },
  exclTax: { label: 'Amount without tax, in euros' },
  vatRate: { label: 'VAT rate, in %' },
  indicator: { label: 'Measure' },
  year: { label: 'Year' },
  target: { label: 'Target', hint: 'In per cent for rates and shares: 42.5.' },
  direction: { label: 'Direction' },
  directions: { 'at-least': 'at least', 'at-most': 'at most' },
  owner: { label: 'Department in charge' },
  date: { label: 'Date' },
  kind: { label: 'Nature' },
  kinds: { médiation: 'outreach', formation: 'training', promotion: 'promotion' },
  label: { label: 'Title', hint: 'Without the name of a person.' },
  commune: { label: 'Commune', hint: 'Optional; its name, or nothing for the whole department.' },
  participants: { label: 'Participants', hint: 'Optional; a number, never names.' },
  figure: {
    resource: { label: 'Resource', hint: 'Those of which the provider gives totals.' },
    month: { label: 'Month', hint: 'For instance 2026-03.' },
    member: { label: 'Member' },
    metric: { label: 'Measure' },
    unallocated: 'not allocated',
    metrics: {
      uses: 'uses',
      sessions: 'sessions',
      downloads: 'downloads',
      tokens: 'tokens',
      'active-users': 'active users',
      seconds: 'seconds',
    },
    look: 'See the figure received',
    received: ({ received, correction, files }) => {
      const brought = listed(files.map(({ file, receivedOn }) => `${file}, received on ${longDay(receivedOn)}`)); // prettier-ignore
      const now = correction ? ` Counted today: ${count(correction.corrected)} (${correction.reason}).` : ''; // prettier-ignore
      return `Received: ${count(received)} (${brought}).${now}`;
    },
    none: {
      'not-asked':
        'Choose the figure: the one that was received is shown before anything is corrected.',
      'not-received':
        'No total was received for this choice: there is nothing to correct. Ask the provider for a month that is missing.',
      events:
        'This month is counted use by use: it is not corrected by hand. Have the file corrected, then import it again.',
    },
    value: { label: 'Right figure', hint: 'A whole number.' },
    reason: {
      label: 'Reason',
      hint: 'Published with the figure: without a person’s name or a card number.',
    },
  },
  list: 'Latest entries',
  record: 'Entry',
  entered: 'Kept',
  enteredBy: (author, moment) => `by ${author}, ${momentText(moment)}`,
  state: 'State',
  states: { counts: 'counts', undone: 'undone or replaced' },
  undo: (title) => `Undo “${title}”`,
};
