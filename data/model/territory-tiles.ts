/** Where the tile of an intercommunality stands, from the north-west. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

/**
 * The intercommunalities of Doubs as tiles, by their SIREN number: each about where its seat lies among the others (north up).
 * A tile says nothing of surfaces; small and large ones are read alike.
 */
const DOUBS: Readonly<Record<string, Tile>> = {
  // Pays d’Héricourt
  '247000722': { column: 4, row: 0 },
  // Pays de Villersexel, Deux Vallées Vertes, Pays de Montbéliard
  '247000714': { column: 2, row: 1 },
  '200068294': { column: 3, row: 1 },
  '200065647': { column: 4, row: 1 },
  // Val Marnaysien, Grand Besançon, Doubs Baumois, Sancey-Belleherbe, Pays de Maîche
  '200041887': { column: 0, row: 2 },
  '242500361': { column: 1, row: 2 },
  '242504447': { column: 2, row: 2 },
  '242504371': { column: 3, row: 2 },
  '200023075': { column: 4, row: 2 },
  // Entre Doubs et Loue, Loue-Lison, Portes du Haut-Doubs, Val de Morteau, Plateau de Russey
  '242500320': { column: 0, row: 3 },
  '200068070': { column: 1, row: 3 },
  '242504181': { column: 2, row: 3 },
  '242504116': { column: 3, row: 3 },
  '242504355': { column: 4, row: 3 },
  // Altitude 800, Grand Pontarlier
  '242504488': { column: 1, row: 4 },
  '242500338': { column: 2, row: 4 },
  // Frasne et Drugeon, Lacs et Montagnes
  '242504496': { column: 1, row: 5 },
  '200069565': { column: 2, row: 5 },
};

const WIDTH = 5;

/** The tiles of intercommunalities, each alone on its place; those whose place is not known follow, row by row, under the others. */
export function tilesOf(codes: readonly string[]): ReadonlyMap<string, Tile> {
  const placed = codes.flatMap((code) => {
    const tile = DOUBS[code];
    return tile ? [[code, tile] as const] : [];
  });
  const under = Math.max(-1, ...placed.map(([, { row }]) => row)) + 1;
  const others = codes
    .filter((code) => !(code in DOUBS))
    .map((code, index) => {
      const [column, row] = [index % WIDTH, under + Math.floor(index / WIDTH)];
      return [code, { column, row }] as const;
    });
  return new Map([...placed, ...others]);
}
