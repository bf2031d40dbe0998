import { inject } from 'vitest';

/** A state of the product that somebody may come to see. */
export interface State {
  readonly name: string;
  readonly address: string;
  readonly status: number;
}

/** Every kind of page there is: with figures, with gaps, before the first figure, and refused. */
export function states(): readonly State[] {
  const { demonstration, empty, counter } = inject('served');
  const good = (name: string, address: string) => ({ name, address, status: 200 });
  return [
    good('the current, partial year', `${demonstration}/`),
    good('a full comparison over a series break', `${demonstration}/?annee=2025&comparer=complet`),
    good('an earlier year', `${demonstration}/?annee=2023`),
    good('the first year, nothing before it', `${demonstration}/?annee=2021`),
    good('one member', `${demonstration}/?membre=25056`),
    good('one resource', `${demonstration}/?annee=2024&ressource=cine-club`),
    good('one kind', `${demonstration}/?annee=2024&famille=press`),
    good('active readers, the small ones secret', `${demonstration}/?mesure=usagers-actifs`),
    good('sessions, compared with nothing', `${demonstration}/?mesure=seances&comparer=aucune`),
    good('COUNTER requests', `${demonstration}/?annee=2024&mesure=requetes-totales`),
    good('the members beside each other', `${demonstration}/communes`),
    good(
      'the members over a series break, small ones secret',
      `${demonstration}/communes?annee=2025&comparer=complet&mesure=usagers-actifs`,
    ),
    good('a commune that is looked for', `${demonstration}/communes?chercher=pontarlier&trier=nom`),
    good('members of whom nothing is known', `${counter}/communes`),
    good('the page of a member', `${demonstration}/communes/25056`),
    good(
      'the page of a member over a series break, raw uses',
      `${demonstration}/communes/25031?annee=2025&mesure=usages-bruts`,
    ),
    good('the page of a member of whom nothing is known', `${counter}/communes/25056`),
    { name: 'a member there is not', address: `${demonstration}/communes/75056`, status: 404 },
    good('resources by what a use costs', `${demonstration}/ressources?trier=cout-par-usage`),
    good(
      'resources compared with nothing, before the break',
      `${demonstration}/ressources?annee=2024&comparer=aucune`,
    ),
    good('the report of a year that is over', `${demonstration}/bilan?annee=2025`),
    good('the report of one member, provisional', `${demonstration}/bilan?membre=25031`),
    good('a report that was never frozen', `${demonstration}/bilan?annee=2024&version=9`),
    good('a report of what nobody signed', `${counter}/bilan`),
    good('the page of a resource', `${demonstration}/ressources/la-discotheque`),
    good('a resource no longer offered', `${demonstration}/ressources/presse-comtoise`),
    good('a resource without a price', `${counter}/ressources/platform-1`),
    good('what is to be decided on a resource', `${demonstration}/decisions/cine-club`),
    good('resources without a price', `${counter}/ressources`),
    { name: 'an order there is not', address: `${demonstration}/communes?trier=x`, status: 400 },
    good('costs with differences', `${demonstration}/couts?annee=2025`),
    good('costs of a year still running', `${demonstration}/couts`),
    good(
      'costs of one member with a proof',
      `${demonstration}/couts?annee=2024&membre=25031&preuve=25031/Tableau%20Vert`,
    ),
    good('a proof of nothing', `${demonstration}/couts?preuve=25031/Personne`),
    good('costs before anybody signed', `${counter}/couts`),
    good('enrolments of the current year', `${demonstration}/inscriptions`),
    good('enrolments of one member', `${demonstration}/inscriptions?annee=2025&membre=25031`),
    good('what there is to check', `${demonstration}/inscriptions/verifications`),
    good('the checks of one member', `${demonstration}/inscriptions/verifications?membre=25031`),
    good('no enrolments at all', `${counter}/inscriptions`),
    good('simulations, nothing asked yet', `${demonstration}/simulations`),
    good(
      'three scenarios, one of which has no figures',
      `${demonstration}/simulations?annee=2025&key=usage&b.key=population:60,usage:40&b.in=25462&c.key=equal-base&c.floor=2,25031:5`,
    ),
    good(
      'a scenario of prices, and one that cannot be read',
      `${demonstration}/simulations?annee=2025&name=Sans%20cin%C3%A9ma&remove=cine-club&add=filmotheque:9000.50&price=cours-pour-tous:100&b.key=population:60,usage:60&b.in=99999`,
    ),
    good('simulations before anybody signed', `${counter}/simulations?key=equal-base`),
    good('the targets of the current year', `${demonstration}/evaluation`),
    good('actions and their effects', `${demonstration}/evaluation?annee=2025`),
    good('a year before the first target', `${demonstration}/evaluation?annee=2022`),
    good('neither targets nor enrolments', `${counter}/evaluation`),
    good('a free question', `${demonstration}/explorer`),
    good(
      'a free question of several measures, compared',
      `${demonstration}/explorer?by=month&measures=uses,activeUsers,sessions&compare=to-date`,
    ),
    good(
      'a free question without a right answer',
      `${demonstration}/explorer?measures=activeUsers&by=kind&from=2024-02&to=2024-06`,
    ),
    good('what was received this year', `${demonstration}/donnees`),
    good('what was received of one member', `${demonstration}/donnees?annee=2025&membre=25031`),
    good('one report received', `${counter}/donnees`),
    good('files in the inbox', `${demonstration}/donnees/attente`),
    good('the batches received', `${demonstration}/donnees/lots`),
    good(
      'what would be read of a file that is described',
      `${counter}/donnees/profil?fichier=vues.csv&resource=platform-1&w-ventes=left-out`,
    ),
    good(
      'a description that cannot be, of a file about persons',
      `${counter}/donnees/profil?fichier=vues.csv&c1=date&c2=date&c3=metric&c4=value&c5=commune`,
    ),
    good('an inbox without a file', `${empty}/donnees/attente`),
    good('nothing looked for yet', `${demonstration}/recherche`),
    good('a month to be annotated', `${demonstration}/annotations?mois=2025-03&membre=25056`),
    good('the settings of a demonstration', `${demonstration}/administration`),
    good('the settings before the first figure', `${empty}/administration`),
    good('an invoice to be entered', `${demonstration}/saisie`),
    good(
      'a figure to correct',
      `${demonstration}/saisie?saisir=correction&ressource=kiosque-du-doubs&membre=25056&mois=2025-03&mesure=Total_Item_Requests`,
    ),
    good('the door of a house without accounts', `${demonstration}/connexion`),
    good('a link that leads to no account', `${demonstration}/connexion?lien=x`),
    good('the accounts nobody has yet', `${demonstration}/administration/comptes`),
    good('first steps', `${demonstration}/guide`),
    good('a view to be saved', `${demonstration}/vues?adresse=%2Fcouts`),
    good('what a search found', `${demonstration}/recherche?q=mont`),
    good('a search for nothing there is', `${demonstration}/recherche?q=zzz`),
    good('a search before the first figure', `${empty}/recherche?q=usages`),
    good('the definitions', `${demonstration}/definitions`),
    good(
      'definitions that hold a word',
      `${demonstration}/definitions?chercher=pond%C3%A9r%C3%A9s`,
    ),
    good('definitions before the first figure', `${empty}/definitions`),
    good('the declaration of accessibility', `${demonstration}/accessibilite`),
    good('the notice on personal data', `${demonstration}/donnees-personnelles`),
    good('the page of the API', `${demonstration}/api`),
    good('no figure yet', `${empty}/`),
    good('one COUNTER report that names no member', `${counter}/`),
    { name: 'a parameter out of range', address: `${demonstration}/?annee=1999`, status: 400 },
    { name: 'an address that leads nowhere', address: `${demonstration}/rien`, status: 404 },
  ];
}
