import { matchingKey } from '../../data/model/commune.ts';
import type { Places } from '../places.ts';
import { textsOf } from '../settings/dated-name.ts';
import type { Settings } from '../settings/read.ts';
import type { Names } from './guess-columns.ts';

/** Names of members and resources as the settings know them, whatever their case and accents. */
export function namesIn({ agreement, catalogue }: Settings, places: Places): Names {
  const key = (names: Iterable<string>): Set<string> => new Set([...names].map(matchingKey));
  const members = key([
    ...agreement.members.flatMap(({ name, siret }) => [name, siret ?? name]),
    ...textsOf(catalogue.institutions),
  ]);
  const resources = key(textsOf(catalogue.names));
  return {
    isMember: (text) => members.has(matchingKey(text)) || places.meanings(text).length > 0,
    isResource: (text) => resources.has(matchingKey(text)),
  };
}
