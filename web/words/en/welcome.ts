import type { WelcomeWords } from '../welcome.ts';

const ROLES = {
  commission: 'digital commission',
  librarian: 'librarian',
  coordinator: 'coordination',
  administrator: 'administration of accounts',
} as const;

/** The page “Premiers pas” in English. */
export const welcome: WelcomeWords = {
  title: 'First steps — Canopée',
  heading: 'Where to begin?',
  introduction:
    'Every page opens with its answer, in one sentence; figures, picture and details come under it. Choose what is most like you.',
  visitors: {
    commission: {
      name: 'Digital resources committee, once a year',
      answers: {
        overview:
          'Is use rising, and does each pay its share? The use and the cost share of every member on one axis.',
        resources:
          'What should be kept? The cost of a use and its place in the budget; the page of each resource takes your decision.',
        report:
          'What do we tell the meeting? A document to be printed, frozen with its date and author, and compared with its next version.',
      },
    },
    librarian: {
      name: 'Librarian, every week',
      answers: {
        communes:
          'How is my commune doing? Its rates beside the others; its name leads to its own page.',
        enrolments: 'Who enrolled, and what must be checked? Every check points to file and line.',
        resources: 'What is read and listened to now? Month by month, resource by resource.',
      },
    },
    department: {
      name: 'Department, every quarter',
      answers: {
        evaluation:
          'Is the programme on target? Targets, coverage of the territory, equity, effect of actions.',
        costs:
          'Who owes how much, and why? Due, invoiced and paid to the cent, every amount with its proof.',
        simulations:
          'What if the cost were shared otherwise? Keys, vintages, members in and out, side by side.',
      },
    },
    coordinator: {
      name: 'Coordinator, when a file arrives',
      answers: {
        receptions:
          'Is the data in, and sound? Drop a file, read what it would change, accept it, undo it.',
        entries: 'What never comes as a file: an invoice, a target, an action.',
        administration:
          'Who is a member, on which base, kept how long: what is settled, and where to change it.',
      },
    },
  },
  everywhereTitle: 'On every page',
  everywhere: [
    'The address is the state of the page: to copy it is to share it; “Save this view” gives it a name.',
    'A click on a mark limits the page to it, Escape takes it back.',
    'An underlined word leads to its definition; “Export” gives the figures with their filters and their version.',
    's.: statistical secrecy; n.d.: not available, which is never zero.',
  ],
  trial: {
    title: 'See what each role sees',
    introduction:
      'On these fictitious data, and on this machine only, everything is open. Choose a role: you will see what an account of that role would, no more and no less.',
    label: 'Role',
    begin: 'See as this role',
    role: (role, member) => (member === null ? ROLES[role] : `librarian: ${member}`),
    current: (role) => `You see Canopée as this role: ${role}.`,
    end: 'Go back to seeing everything',
  },
  begin: 'Begin with data of your own',
  state: (demonstration) =>
    demonstration
      ? 'The data on screen are fictitious. Yours go into another folder: nothing of the demonstration mixes with them. In a terminal, where Canopée is installed:'
      : 'This server shows your data already. For another group, or to start over, where Canopée is installed:',
  steps: [
    {
      text: 'Prepare a folder: templates to be filled in, no data.',
      typed: 'npx canopee init my-data',
    },
    {
      text: 'In my-data/settings fill in the agreement (agreement.yaml), the catalogue of resources (catalogue.yaml) and who answers the readers (contact.yaml), then have them checked.',
      typed: 'DATA_DIR=my-data npx canopee settings',
    },
    {
      text: 'Stop the demonstration (Ctrl + C), then serve your folder.',
      typed: 'DATA_DIR=my-data npx canopee serve',
    },
  ],
  after:
    'Then drop your files at the page “Data”: each is read and checked, and nothing is published before you agree.',
};
