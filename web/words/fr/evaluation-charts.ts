import {
  missedBy,
  ratedParts,
  sheetFigure,
  type EvaluationPage,
  type Target,
} from '../../../data/model/evaluation-page.ts';
import { isKnown } from '../../../data/model/figure.ts';
import { farthest } from '../../../data/model/lorenz.ts';
import { kindOf } from '../../charts/evaluation/kinds.ts';
import { change, count, longMonth, percent } from '../format.ts';
import { written } from '../written.ts';
import { inLettersFeminine, listed, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

type Page = EvaluationPage;

/** Which target is farthest away. */
export function targetsFinding({ targets, context }: Page): string {
  if (targets.length === 0) return t`Aucun objectif reçu pour ${context.year}`;
  const missed = targets.filter(({ reached }) => reached === false);
  const [first] = [...missed].sort((a, b) => Number(missedBy(b)) - Number(missedBy(a)));
  if (first && isKnown(first.value)) {
    const own = (value: number) => written(value, kindOf(first.unit));
    return t`Le plus loin de sa cible : ${first.indicator}, ${own(first.value)} pour ${own(first.target)}`;
  }
  return targets.some(({ reached }) => reached)
    ? t`Toutes les cibles mesurées sont atteintes`
    : t`Aucun objectif de ${context.year} n'est mesurable`;
}

/** How to read the targets, or how some can be given. */
export function targetsSentence({ targets }: Page): string {
  if (targets.length === 0)
    return t`Le Département peut déposer la liste de ses objectifs comme un fichier : indicateur, année, cible, sens, responsable.`;
  const reading = t`Barre : valeur de l'année ; trait : cible ; losange : année précédente. Chaque ligne a son échelle.`;
  const unmeasured = targets.filter(({ measure }) => measure === null);
  if (unmeasured.length === 0) return reading;
  const names = listed(unmeasured.map(({ indicator }) => t`« ${indicator} »`));
  return t`${reading} Aucune source ne mesure ${names}.`;
}

/** Is the target met? */
export function verdictOf({ reached, measure, status, value }: Target): string {
  if (measure === null) return 'non mesuré';
  if (reached === null) return value === 'secret' ? 'secret statistique' : 'non connu';
  const verdict = reached ? 'atteint' : 'non atteint';
  return status === 'partial' ? t`${verdict} à ce jour` : verdict;
}

/** How many communes have somebody enrolled. */
export function reachFinding(page: Page): string {
  const reached = sheetFigure(page, 'communesReached');
  const { communes, context } = page;
  if (!isKnown(reached) || !isKnown(communes)) return t`Couverture du territoire non connue en ${context.year}`; // prettier-ignore
  return t`${count(reached)} communes sur ${count(communes)} comptent au moins un inscrit`;
}

/** How to read the coverage, or what it needs. */
export function reachSentence(page: Page): string {
  return isKnown(sheetFigure(page, 'communesReached'))
    ? t`Barre : part des habitants dont la commune est le rattachement d'au moins un inscrit.`
    : t`Il faut un état des inscriptions de l'année et des populations légales en vigueur.`;
}

/** Where most and fewest inhabitants are active users. */
export function territoryFinding(page: Page): string {
  const rated = ratedParts(page);
  const [first, last] = [rated[0], rated.at(-1)];
  if (!first || !last) return t`Les usagers actifs des intercommunalités ne sont pas connus`;
  if (first === last) return t`${first.name} : ${percent(first.activeRate, 2)} d'usagers actifs`;
  return t`De ${percent(last.activeRate, 2)} des habitants (${last.name}) à ${percent(first.activeRate, 2)} (${first.name}) sont des usagers actifs`;
}

/** How to read the tiles, and how many tell nothing. */
export function territorySentence(page: Page): string {
  const reading = t`Un carreau par intercommunalité, à peu près à sa place sur la carte, le nord en haut ; plus il est coloré, plus la part d'usagers actifs est forte.`;
  const secret = page.territory.filter(({ activeRate }) => activeRate === 'secret').length;
  if (secret === 0) return reading;
  return t`${reading} ${capital(inLettersFeminine(secret))} ${plural(secret, 'reste secrète', 'restent secrètes')} (s.) : trop peu de lecteurs.`;
}

/** How few uses how many inhabitants make. */
export function lorenzFinding({ lorenz }: Page): string {
  const step = typeof lorenz === 'string' ? undefined : farthest(lorenz);
  if (!step) return t`La répartition des usages entre habitants n'est pas connue`;
  return t`${percent(step.inhabitantsUpTo, 0)} des habitants font ${percent(step.usesUpTo, 0)} des usages`;
}

/** How to read the curve, and the index that is the headline. */
export function lorenzSentence(page: Page): string {
  const hoover = sheetFigure(page, 'hoover');
  const index = isKnown(hoover)
    ? t` L'indice de Hoover, qui compare l'usage à la quote-part, est de ${percent(hoover)}.`
    : '';
  if (page.lorenz === 'secret') return t`Les usages d'un membre sont couverts par le secret statistique.${index}`; // prettier-ignore
  if (typeof page.lorenz === 'string') return t`Il faut les usages et la population de chaque membre.${index}`; // prettier-ignore
  return t`Membres rangés du moins au plus d'usages par habitant ; la diagonale serait l'égalité.${index}`;
}

/** What the actions of the year came to. */
export function effectsFinding({ effects, context }: Page): string {
  if (effects.length === 0) return t`Aucune action notée en ${context.year}`;
  const compared = effects.filter(({ finding }) => finding !== null);
  if (compared.length === 0) {
    return effects.length === 1
      ? t`L'action de l'année ne peut pas être comparée`
      : t`Aucune des ${inLettersFeminine(effects.length)} actions ne peut être comparée`;
  }
  const [best] = compared
    .filter(({ finding }) => finding === 'more')
    .sort((a, b) => Number(b.effect) - Number(a.effect));
  if (best && isKnown(best.effect))
    return t`${change(best.effect)} d'usages après « ${best.label ?? ''} »`;
  return compared.length === 1
    ? t`La seule action comparable n'a pas d'effet discernable`
    : t`Aucune des ${inLettersFeminine(compared.length)} actions comparables n'a d'effet discernable`;
}

/** How to read the effects. */
export function effectsSentence({ effects, effectNotes }: Page): string {
  if (effects.length === 0)
    return t`Une liste d'actions (date, nature, commune, participants, intitulé), déposée comme un fichier, les fait connaître.`;
  const reading = t`Trois mois après contre trois mois avant, à côté des lieux sans action ; trait : intervalle à 95 %.`;
  return [reading, ...effectNotes].join(' ');
}

/** How the first indicator of the sheet moved. */
export function sheetFinding({ sheet }: Page): string {
  const known = sheet
    .flatMap(({ label, unit, years }) => {
      const values = years.flatMap(({ year, value }) => (isKnown(value) ? [{ year, value }] : []));
      const [first, last] = [values[0], values.at(-1)];
      return first && last && first.year < last.year ? [{ label, unit, first, last }] : [];
    })
    .slice(0, 1);
  const [line] = known;
  if (!line) return t`La fiche du programme, année par année`;
  const { label, unit, first, last } = line;
  const own = (value: number) => written(value, kindOf(unit));
  return t`${label} : ${own(first.value)} en ${first.year}, ${own(last.value)} en ${last.year}`;
}

/** How complete the sources of the year are. */
export function evidenceFinding({ evidence, context }: Page): string {
  const whole = evidence.filter(({ missing }) => missing.length === 0).length;
  const { length } = evidence;
  if (length === 0) return t`Aucune source attendue en ${context.year}`;
  if (whole === length) return t`${capital(plural(length, 'la source est complète', `les ${count(length)} sources sont complètes`))} en ${context.year}`; // prettier-ignore
  return t`${count(whole)} ${plural(whole, 'source complète', 'sources complètes')} sur ${count(length)} en ${context.year}`;
}

/** What is missing, and who can mend it. */
export function evidenceSentence({ evidence }: Page): string {
  const gaps = evidence.filter(({ missing }) => missing.length > 0);
  if (gaps.length === 0) return t`Aucun mois attendu ne manque.`;
  const named = gaps.map(({ name, missing }) => `${name} (${listed(missing.map(longMonth))})`);
  return t`Manquent : ${listed(named)}. La coordination peut les demander au fournisseur.`;
}
