import { isKnown } from '../../../data/model/figure.ts';
import type { LargestRise } from '../../../data/model/simulation/simulation-fairness.ts';
import type {
  ComputedScenario,
  NamedLimit,
  PricedName,
  ScenarioTerms,
  ShownScenario,
  SimulationsPage,
} from '../../../data/model/simulation/simulations-page.ts';
import { change, euros as written, percent } from '../format.ts';
import type { SimulationsWords } from '../simulations.ts';
import { inLetters, listed, named, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

const NOTICE = 'Simulation, sans valeur contractuelle';

const KEYS = {
  population: 'population',
  usage: 'usages pondérés',
  'enrolled-readers': 'inscrits',
  'active-users': 'usagers actifs',
  'equal-base': 'parts égales',
  'three-year-mean': 'usages, moyenne de trois ans',
} as const;

/** The page “Simulations” in French. */
export const simulations: SimulationsWords = {
  title: (year) => t`Simulations ${year} — Canopée`,
  notice: NOTICE,
  finding: (page) => {
    const { year } = page.context;
    const [only] = page.scenarios;
    if (!only) return t`Et si le coût de ${year} était réparti autrement ?`;
    return page.scenarios.length === 1 ? ofOne(only, page) : ofSeveral(page);
  },
  lede: (page) => [
    t`${NOTICE} : seul un avenant signé par tous les membres change la convention (article\u00A011).`,
    ...(page.scenarios.length === 0
      ? [
          t`Jusqu'à trois scénarios côte à côte, au centime, à côté de ce qui est dû : une autre clé, un autre millésime, d'autres membres, ressources ou prix.`,
        ]
      : []),
    ...(page.scenarios.length === 1 ? computedOf(page).map((one) => total(one.total)) : []),
    ...hooverText(page),
  ],
  scenario: (letter) => t`Scénario\u00A0${letter}`,
  label: (terms) => terms.name ?? capital(changed(terms)),
  change: (terms) => (terms.name === null ? '' : changed(terms)),
  keys: KEYS,
  columns: {
    member: 'Membre',
    due: t`Dû aujourd'hui`,
    share: 'Quote-part',
    pays: 'Paierait',
    gap: 'Écart',
    evolution: 'Évolution',
    hoover: 'Indice de Hoover',
    resource: 'Ressource',
    today: t`Aujourd'hui`,
    total: 'Ensemble',
  },
  ofScenario: (letter, what) => t`${letter} · ${what}`,
  moves: { joins: 'adhère', leaves: 'se retire' },
  held: { floor: 'au plancher', cap: 'au plafond' },
  removed: 'abandonnée',
  members: {
    finding: ({ context: { year }, scenarios }) =>
      scenarios.length === 0
        ? t`Ce que chacun doit pour ${year}`
        : t`Ce que chacun paierait, à côté de ce qu'il doit pour ${year}`,
    sentence: ({ today }) =>
      today === null
        ? t`Aucune version signée de la convention ne vaut pour l'année : rien n'est dû à quoi comparer.`
        : t`Montants TTC de l'année, au centime. Aujourd'hui : au prorata de la population ${POPULATIONS[today.populationKind]} ${today.vintage}.`,
  },
  dots: {
    finding: (page) =>
      page.scenarios.length === 1
        ? t`Qui paierait plus, qui paierait moins`
        : t`Qui paierait plus, qui paierait moins, scénario par scénario`,
    sentence: (page) => {
      const marks = page.scenarios.map(({ letter }, index) => `${MARKS[index] ?? ''} ${letter}`);
      return t`◇ dû aujourd'hui, ${listed(marks)} ; à droite, l'écart avec ce qui est dû. ${rises(page)}`;
    },
  },
  resources: {
    finding: () => t`Ce que coûterait chaque ressource`,
    sentence: (page) =>
      t`Prix TTC de l'année. ${listed(
        computedOf(page).map(({ letter, total: sum }) => t`${letter} : ${euros(sum)}`),
      )} ; aujourd'hui : ${euros(page.today?.total ?? 0)}.`,
  },
  unread: t`Ce scénario n'est pas calculé :`,
  form: {
    heading: 'Les scénarios',
    introduction: t`Ce qui reste vide est comme aujourd'hui. L'adresse de la page garde tout : la copier, c'est partager la simulation.`,
    name: 'Nom',
    key: 'Clé',
    alsoKey: 'et pour une part',
    noKey: '—',
    percent: 'Part de la clé, en %',
    vintage: (today) => t`Millésime${today === undefined ? '' : ` (${today})`}`,
    population: (today) => t`Population${today === undefined ? '' : ` (${POPULATIONS[today]})`}`,
    populations: { municipal: 'municipale', total: 'totale' },
    unchanged: { vintage: 'inchangé', population: 'inchangée', freed: 'inchangée' },
    members: (number) => folded('Membres', number),
    resources: (number) => folded('Ressources et prix', number),
    limits: (number) => folded('Plancher et plafond', number),
    joining: 'Adhèrent',
    leaving: 'Se retirent',
    otherCode: 'Autre commune, par son code Insee',
    freed: (today) => t`Part libérée${today === undefined ? '' : ` (${FREED[today]})`}`,
    freedShares: { department: 'au Département', renormalise: t`à ceux qui restent` },
    resource: 'Ressource',
    giveUp: 'Abandon',
    giveUpOf: (resource) => t`Abandonner ${resource}`,
    price: 'Prix TTC, en €',
    priceOf: (resource) => t`Prix de ${resource}, en euros TTC`,
    newResource: 'Nouvelle ressource',
    newResourceHint: 'nom-en-minuscules',
    newPrice: 'Son prix TTC, en €',
    floor: 'Chacun paie au moins, en %',
    cap: 'Chacun paie au plus, en %',
    limitOf: (limit, member) => t`${limit} (${member})`,
    compute: 'Calculer',
    another: 'Ajouter un scénario',
    drop: (letter) => t`Retirer le scénario\u00A0${letter}`,
  },
  starts: {
    heading: 'Points de départ',
    usage: t`Selon l'usage`,
    blend: t`Moitié population, moitié usage`,
    keys: t`Usage, parts égales et inscrits côte à côte`,
    joining: (name) => t`Avec ${named(name)}`,
    vintage: (vintage) => t`Population ${vintage}`,
  },
  share: {
    heading: 'Partager ou garder',
    sentence: t`L'adresse redonne les mêmes scénarios sur les chiffres du jour où on l'ouvre ; la version des données est au pied de la page.`,
    address: 'Adresse de ces scénarios',
    api: t`Réponse de l'API (JSON)`,
    annex: t`Projet d'annexe à un avenant (texte)`,
  },
};

const POPULATIONS = { municipal: 'municipale', total: 'totale' } as const;
const MARKS = ['●', '■', '▲'] as const;

function euros(amount: number): string {
  return written(amount / 100);
}

function folded(what: string, changes: number): string {
  if (changes === 0) return what;
  return t`${what} : ${inLetters(changes)} ${plural(changes, 'changement', 'changements')}`;
}

function ofOne(scenario: ShownScenario, page: SimulationsPage): string {
  const { computed, terms, letter } = scenario;
  if (!computed) return t`Le scénario\u00A0${letter} ne peut pas être calculé.`;
  const label = simulations.label(terms);
  const [rise, fall] = [computed.largestRise, computed.largestFall];
  if (page.today === null)
    return t`${label} : le total de l'année est de ${euros(computed.total)}.`;
  if (!rise && !fall) return t`${label} : chacun paierait ce qu'il doit aujourd'hui.`;
  const who = (one: LargestRise) => named(nameOf(one, computed));
  const parts = [
    ...(rise ? [t`${who(rise)} paierait ${euros(rise.difference)} de plus`] : []),
    ...(fall
      ? [t`${who(fall)}${rise ? '' : ' paierait'} ${euros(-fall.difference)} de moins`]
      : []),
  ];
  return t`${label} : ${parts.join(', ')}.`;
}

function ofSeveral(page: SimulationsPage): string {
  const number = page.scenarios.length;
  const best = page.scenarios.find(({ letter }) => letter === page.fairest);
  if (!best)
    return t`${capital(inLetters(number))} scénarios à côté de ce qui est dû pour ${page.context.year}.`;
  return t`De ${inLetters(number)} scénarios, ${best.letter} (${lowered(simulations.label(best.terms))}) suit l'usage au plus près.`;
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function total(sum: number): string {
  return t`Total : ${euros(sum)}.`;
}

function hooverText(page: SimulationsPage): string[] {
  const known = computedOf(page).flatMap(({ letter, hoover }) =>
    isKnown(hoover) ? [{ letter, hoover }] : [],
  );
  const today = page.today?.hoover ?? 'not-computable';
  if (known.length === 0 || !isKnown(today)) return [];
  const each =
    page.scenarios.length === 1
      ? percent(known[0]?.hoover ?? 0)
      : listed(known.map(({ letter, hoover }) => t`${percent(hoover)} (${letter})`));
  return [
    t`Du coût, ${percent(today)} changerait de payeur s'il était facturé à l'usage (indice de Hoover) ; ici ${each}.`,
  ];
}

function rises(page: SimulationsPage): string {
  const all = computedOf(page).flatMap(({ letter, largestRise, members }) => {
    if (!largestRise) return [];
    const { difference, evolution } = largestRise;
    const relative = isKnown(evolution) ? t` (${change(evolution)})` : '';
    return [
      t`${letter}, ${named(nameOf(largestRise, { members }))} : +${euros(difference)}${relative}`,
    ];
  });
  return all.length === 0
    ? t`Personne ne paierait plus.`
    : t`Plus forte hausse : ${all.join(' ; ')}.`;
}

function computedOf({ scenarios }: SimulationsPage) {
  return scenarios.flatMap(({ letter, computed }) => (computed ? [{ letter, ...computed }] : []));
}

function nameOf({ member }: LargestRise, { members }: Pick<ComputedScenario, 'members'>): string {
  return members.find(({ code }) => code === member)?.name ?? member;
}

/** `60 % population et 40 % usages, millésime 2023, avec Pontarlier`. */
function changed(terms: ScenarioTerms): string {
  const parts = [
    keyText(terms),
    ...(terms.vintage === null ? [] : [t`millésime ${terms.vintage}`]),
    ...(terms.populationKind === null ? [] : [t`population ${POPULATIONS[terms.populationKind]}`]),
    ...(terms.joining.length > 0 ? [t`avec ${listed(terms.joining)}`] : []),
    ...(terms.leaving.length > 0 ? [t`sans ${listed(terms.leaving)}`] : []),
    ...(terms.freedShare === null ? [] : [t`part libérée ${FREED[terms.freedShare]}`]),
    ...(terms.removed.length > 0 ? [t`${listed(terms.removed)} en moins`] : []),
    ...terms.added.map((one) => t`${priced(one)} en plus`),
    ...terms.repriced.map(priced),
    ...terms.floor.map((limit) => t`plancher ${limited(limit)}`),
    ...terms.cap.map((limit) => t`plafond ${limited(limit)}`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t`comme aujourd'hui` : parts.join(', ');
}

const FREED = { department: 'au Département', renormalise: t`à ceux qui restent` } as const;

function keyText({ blend }: ScenarioTerms): string {
  const [only] = blend;
  if (only && blend.length === 1)
    return only.key === 'population' ? '' : t`selon ${SINGLE[only.key]}`;
  return blend.map(({ key, percent: part }) => t`${part} % ${KEYS[key]}`).join(' et ');
}

const SINGLE = {
  population: 'la population',
  usage: 'les usages',
  'enrolled-readers': 'les inscrits',
  'active-users': 'les usagers actifs',
  'equal-base': 'des parts égales',
  'three-year-mean': 'les usages de trois ans',
} as const;

function priced({ name, price }: PricedName): string {
  return t`${name} à ${euros(price)}`;
}

function limited({ name, share }: NamedLimit): string {
  return t`${percent(share, 2)}${name === null ? '' : ` (${name})`}`;
}
