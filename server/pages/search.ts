import { CATALOGUE } from '../../data/model/metric/catalogue.ts';
import { epcisOf } from '../../data/model/query/place-slots.ts';
import { foundIn, type FoundGroup, type Search } from '../../data/model/search.ts';
import { groundOf } from '../query/evaluate.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Language } from '../words/words.ts';
import type { PlainPage } from './server-page.ts';

/** “Rechercher”: a member, a commune, a resource or a definition by a part of its name. */
export const searchPage: PlainPage<Search> = {
  needs: 'nothing',
  right: 'indicators',
  read: ({ store, config }, { at }) => {
    const sought = at.own.q ?? '';
    if (sought === '') return { sought, groups: [] };
    const version = store.version();
    const groups = [
      ...(version ? placesAndOffer(version, sought) : []),
      definitionsFound(config.language, sought),
    ];
    return { sought, groups: groups.filter(({ choices }) => choices.length > 0) };
  },
};

function placesAndOffer(version: VersionInfo, sought: string): FoundGroup[] {
  const ground = groundOf(version);
  const members = ground.members.map(({ code, name }) => ({ value: code, label: name }));
  const communes = ground.communes.map(({ code, name }) => ({ value: code, label: name }));
  const epcis = [...epcisOf(ground)].map(([value, label]) => ({ value, label }));
  const resources = ground.resources.map(({ id, name, provider }) => ({
    ...{ value: id, label: name, text: provider },
  }));
  const kinds = ground.kinds.map(({ id, label }) => ({ value: id, label }));
  return [
    foundIn('member', members, sought),
    foundIn('resource', resources, sought),
    foundIn('kind', kinds, sought),
    foundIn('commune', communes, sought),
    foundIn('epci', epcis, sought),
  ];
}

function definitionsFound(language: Language, sought: string): FoundGroup {
  const measures = CATALOGUE.map((metric) => {
    const { label, definition } = metric[language];
    return { value: metric.id, label, text: definition };
  });
  return foundIn('definition', measures, sought);
}
