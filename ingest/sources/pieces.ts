/** A month of a file's uses (`event-month.sql`); seconds of the wall clock since 1970. */
export interface EventMonth {
  readonly start: number;
  /** first second behind it */
  readonly stop: number;
  readonly rows: number;
  /** does the provider tell sessions in it? */
  readonly session: boolean;
}

/** A piece of time that is judged at once. */
export type Piece = Pick<EventMonth, 'start' | 'stop'>;

/**
 * Cuts a file's time into pieces of whole months with at most so many rows, or one month when it has more. A file that tells
 * sessions is one piece: a session may run over the end of a month, and begins once.
 */
export function piecesOf(months: readonly EventMonth[], limit: number): Piece[] {
  const most = months.some(({ session }) => session) ? Infinity : limit;
  const pieces: Piece[] = [];
  let rows = Infinity;
  for (const month of months) {
    const last = pieces.at(-1);
    if (last && rows + month.rows <= most)
      pieces[pieces.length - 1] = { ...last, stop: month.stop };
    else pieces.push({ start: month.start, stop: month.stop });
    rows = last && rows + month.rows <= most ? rows + month.rows : month.rows;
  }
  return pieces;
}
