import { referenceRows } from '../../reference.ts';

/** Identifiers of the resource kinds, and their French names without accents in the same order. */
export function kindNames(): { kinds: string[]; labels: string[] } {
  const rows = referenceRows('resource-kinds.csv');
  return {
    kinds: rows.map(({ kind = '' }) => kind),
    labels: rows.map(({ label_fr = '' }) =>
      label_fr.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
    ),
  };
}
