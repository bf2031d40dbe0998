import type { CatalogueFault } from '../settings/catalogue-fault.ts';

/** Sentences for what a catalogue cannot say. */
export type CatalogueWords = Readonly<
  Record<CatalogueFault['code'], (fault: CatalogueFault) => string>
>;

/** Sentence for a fault. */
export function sayCatalogueFault(words: CatalogueWords, fault: CatalogueFault): string {
  return words[fault.code](fault);
}
