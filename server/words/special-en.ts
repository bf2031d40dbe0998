import { monthInWords } from './month-in-words.ts';
import type { SpecialWords } from './special-words.ts';

const OBSTACLE = {
  everywhere: () => 'no place is named, there is nothing to compare with',
  'commune-not-published': (commune) =>
    `uses of a single resource are not published commune by commune (${commune})`,
  'too-early': () => 'the three months before are not in the data',
  'not-over': (month) => `the three months after are needed, up to ${month}`,
  'missing-month': (month) => `a report that was due is missing for ${month}`,
  'partial-month': (month) => `reports of ${month} are partial or provisional`,
  'series-break': (label) => `the series breaks in the period (${label})`,
  secret: () => 'counts of the place are kept secret',
  'not-computable': () => 'the resource has no figures of this measure',
  'too-few-uses': () => 'too few uses before the action, any change would be chance',
  'too-few-controls': (count) =>
    `at least four other places without an action in the period are needed, there are ${count}`,
} satisfies SpecialWords['obstacle'];

const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** The special questions in English. */
export const specialEn = {
  group: 'Group',
  notes: {
    demonstration: () => 'Demonstration data, fictitious.',
    'partial-year': (month) => `Partial year: received up to ${monthInWords(month, 'en')}.`,
    secret: () => 'Counts of too few persons are kept secret (s.).',
    'at-least': (sources) => `At least: nothing links the readers of ${sources} to enrolments.`,
    'not-linked': () =>
      'Not computable: no source links its readers to enrolments. Supply the table of accounts, or declare “readerIs: card” in the profile.',
    'missing-snapshot': (members) => `No snapshot of enrolments received from: ${members}.`,
    'within-year': () => 'Within one calendar year: nobody is followed from one year to the next.',
    'no-cohorts': () =>
      'Not computable: no source sent uses by readers that year, or they were erased.',
    'no-cause': () =>
      'Informative: a difference from the other places does not prove that the action caused it.',
    'many-comparisons': (count) =>
      `${count} actions compared: by chance, one in twenty would seem to have an effect.`,
  },
  effect: ({ finding, effect, low, high, controls, obstacle }) => {
    if (finding === null) return `Not computable: ${whyNot(obstacle)}.`;
    const beside = `95% interval: ${percent.format(Number(low))} to ${percent.format(Number(high))}; ${controls} places compared`;
    return finding === 'none'
      ? `No effect can be told from chance (${beside}).`
      : `${percent.format(Number(effect))} beside the places without an action (${beside}).`;
  },
  obstacle: OBSTACLE,
} satisfies SpecialWords;

function whyNot(obstacle: Parameters<SpecialWords['effect']>[0]['obstacle']): string {
  return obstacle ? OBSTACLE[obstacle.code](obstacle.subject ?? '') : '';
}
