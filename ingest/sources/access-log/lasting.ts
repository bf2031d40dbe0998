import { dayAfter } from '../../../data/model/period.ts';
import { IngestError } from '../../errors.ts';
import { ALWAYS } from '../../settings/dated-name.ts';
import type { Meaning } from '../../settings/name-book.ts';

/** A name that a profile uses. */
interface Used {
  readonly source: string;
  readonly what: 'place' | 'resource';
  readonly text: string;
}

/**
 * The meanings of a name that a profile gives to lines of any day.
 *
 * @throws IngestError when there are days on which it stands for nothing
 */
export function lasting<Value>(
  meanings: readonly Meaning<Value>[],
  used: Used,
): readonly Meaning<Value>[] {
  const isWhole =
    meanings[0]?.from === ALWAYS.from &&
    meanings.at(-1)?.to === ALWAYS.to &&
    meanings.slice(1).every(({ from }, index) => meanings[index]?.to === dayAfter(from, -1));
  if (!isWhole) throw new IngestError({ code: 'unknown-in-profile', ...used });
  return meanings;
}
