/** Why a row was left out, in French; a profile's own rule is `profile:<column>`, a log's `unmatched:<host>`. */
export function skippedFr(rule: string): string {
  const own = /^profile:(.*)$/.exec(rule)?.[1];
  if (own !== undefined) return `règle du profil sur « ${own} »`;
  const host = /^unmatched:(.*)$/.exec(rule)?.[1];
  if (host !== undefined)
    return host === '' ? 'autres adresses sans ressource' : `sans ressource, sur ${host}`;
  return (
    {
      'double-click': 'double clic de moins de 30 s',
      'summary-row': 'ligne de total',
      component: 'partie d’un élément, déjà comptée avec lui',
      'blank-line': 'ligne vide',
      'blank-value': 'valeur absente',
      'other-sheet': 'ligne d’une feuille non retenue',
      'distinct-persons': 'usagers distincts, qui ne s’additionnent pas',
      comment: 'ligne de commentaire',
      status: 'réponse autre que 200 ou 304',
      method: 'requête sans contenu demandé',
      robot: 'robot',
    }[rule] ?? rule
  );
}
