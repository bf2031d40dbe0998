import { yearsCovered } from '../../data/model/coverage.ts';
import type { Choice, Choices } from '../../data/model/frame.ts';
import type { Setting } from '../../data/model/reading.ts';

/** What the context bar offers: years with data, the latest first, and what was received at least once. */
export function choicesOf({ agreement, coverage, kinds, resources }: Setting): Choices {
  const received = resources.filter(({ id }) => coverage.byResource.has(id));
  const receivedKinds = new Set(received.map(({ kind }) => kind));
  return {
    years: yearsCovered(coverage).reverse(),
    members: agreement.members.map(({ code, name }) => choice(code, name)),
    kinds: kinds
      .filter(({ id }) => receivedKinds.has(id))
      .map(({ id, label }) => choice(id, label))
      .sort(byLabel),
    resources: received.map(({ id, name }) => choice(id, name)).sort(byLabel),
  };
}

function choice(value: string, label: string): Choice {
  return { value, label };
}

const collator = new Intl.Collator('fr');

function byLabel(a: Choice, b: Choice): number {
  return collator.compare(a.label, b.label);
}
