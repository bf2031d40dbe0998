/** Paths the provider leads back to, which it has on record letter by letter. */
export const BACK = { in: '/connexion/retour', out: '/connexion/parti' } as const;
