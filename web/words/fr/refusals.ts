import { count } from '../format.ts';
import type { RefusalWords } from '../refusals.ts';
import { listed, plural } from './grammar.ts';
import { t } from './typeset.ts';

/** What is said of the lines of a file, in French. */
export const refusals: RefusalWords = {
  account: ({ read, accepted, rejected, skipped, duplicates }) =>
    t`${count(read)} ${plural(read, 'ligne lue', 'lignes lues')} : ${listed([
      t`${count(accepted)} ${plural(accepted, 'retenue', 'retenues')}`,
      t`${count(rejected)} ${plural(rejected, 'rejetée', 'rejetées')}`,
      ...(skipped > 0 ? [t`${count(skipped)} ${plural(skipped, 'écartée', 'écartées')} par règle`] : []), // prettier-ignore
      ...(duplicates > 0 ? [t`${count(duplicates)} ${plural(duplicates, 'doublon', 'doublons')}`] : []), // prettier-ignore
    ])}.`,
  refusals: 'Lignes refusées, par cause',
  reason: 'Cause',
  column: 'Colonne',
  value: 'Valeur',
  rows: 'Lignes',
  first: 'Premier lieu',
  line: (line) => t`ligne ${count(line)}`,
  meant: (names) => t`vouliez-vous dire ${names.map((name) => `« ${name} »`).join(' ou ')} ?`,
};
