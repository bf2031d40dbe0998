import type { AccessibilityWords } from '../accessibility.ts';

/** The declaration of accessibility in English. */
export const accessibility: AccessibilityWords = {
  title: 'Accessibility statement — Canopée',
  heading: 'Accessibility statement',
  commitment: (publisher) =>
    `${publisher ?? 'The group that publishes these pages'} undertakes to make its websites, intranets and extranets accessible, under article 47 of the French act no. 2005-102 of 11 February 2005.`,
  scope: 'This statement applies to every page of Canopée served at this address.',
  stateTitle: 'State of conformity',
  state:
    'Canopée is not conformant with the French accessibility reference (RGAA), version 4.1: no audit has been made yet. A page may be accessible without this being established; until it is, it does not call itself conformant.',
  testsTitle: 'Results of tests',
  tests:
    'No rate of conformity is given for want of an audit. Automatic checks are run at every change; they are no substitute for one:',
  tested: [
    'axe-core, WCAG 2.2 rules of levels A and AA and best practices, on every page and state, light, dark and 320 pixels wide: no error found;',
    'validity of the HTML of every page: no error found;',
    'journeys with the keyboard alone, the focus visible at every step;',
    'display from 320 to 2,560 pixels without sideways scrolling of the page, forced colours, reduced motion;',
    'reading and filters without JavaScript; every chart has a title, a sentence and a table of its values.',
  ],
  faultsTitle: 'Content that is not accessible, or not assessed',
  faults: [
    'No trial was made with screen readers, nor by people with disabilities.',
    'Files to download (workbooks, PDF printed by the browser, pictures) were not assessed; the same values are in the tables of the pages.',
    'No exemption for disproportionate burden is claimed.',
  ],
  madeTitle: 'How this statement was made',
  made: (day) => `This statement was made on ${day}.`,
  facts: [
    { name: 'Technologies', text: 'HTML, CSS, SVG, JavaScript (optional)' },
    { name: 'Test environment', text: 'Chromium on Linux' },
    { name: 'Tools', text: 'axe-core, html-validate, Playwright' },
    { name: 'Pages checked', text: 'all that the navigation lists, and the page of the API' },
  ],
  contactTitle: 'Feedback and contact',
  contact:
    'If you cannot reach some content or service, write to us to be shown an accessible alternative or to be given the content in another form.',
  remedyTitle: 'Remedies',
  remedy:
    'If you find a fault of accessibility that keeps you from some content or function, tell us about it and get no answer, you may turn to the French Defender of Rights (Défenseur des droits):',
  remedies: [
    {
      text: 'write a message to the Defender of Rights',
      address: 'https://formulaire.defenseurdesdroits.fr/',
    },
    {
      text: 'contact the delegate of the Defender of Rights near you',
      address: 'https://www.defenseurdesdroits.fr/saisir/delegues',
    },
    {
      text: 'send a letter, no stamp needed: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
    },
  ],
};
