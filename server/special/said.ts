import type { SpecialNote } from '../../data/model/special/special-note.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Words } from '../words/words.ts';

/** An answer as the API gives it: with the version it is from. */
export type Said<Answer> = Answer & {
  readonly version: { readonly number: number; readonly checksum: string };
};

/** A note with its text in the language of the answer. */
export type SaidNote = SpecialNote & { readonly text: string };

/** The answer with the version it is from. */
export function said<Answer>({ number, checksum }: VersionInfo, answer: Answer): Said<Answer> {
  return { version: { number, checksum }, ...answer };
}

/** Notes in words. */
export function saidNotes(notes: readonly SpecialNote[], { special }: Words): SaidNote[] {
  return notes.map((note) => ({ ...note, text: special.notes[note.code](note.subject ?? '') }));
}
