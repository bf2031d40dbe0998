import { count } from '../format.ts';
import type { DecisionWords } from '../decision.ts';
import { plural } from './grammar.ts';

/** The page on which a resource is decided on, in English. */
export const decision: DecisionWords = {
  title: ({ resource, year }) => `Decision ${year}: ${resource.name} — Canopée`,
  finding: ({ resource, year }) => `What to do with ${resource.name} in ${year}?`,
  lede: ({ decisions }) => {
    const many = decisions.length;
    return many === 0
      ? 'No decision is noted yet. What you note here is read in the table of resources and in the yearly report.'
      : `${count(many)} ${plural(many, 'decision', 'decisions')} noted; the last one counts, none is erased.`;
  },
  figures: (name) => `The figures of ${name}`,
  verdict: 'Decision',
  choose: 'Choose…',
  replacement: 'Replaced by',
  replacementHint: 'Only for “replace”: the resource or offer in view.',
  comment: 'Comment',
  commentHint: 'The reason, in a sentence the commission can read again.',
  save: 'Save the decision',
  history: 'Every decision, the last one first',
  by: 'By',
  on: 'On',
  replacedBy: (name) => `by ${name}`,
};
