/** How the engine words what it cannot make of the bytes or values it was given. */
const OF_CONTENT = /^(Invalid Input|Conversion|Out of Range) Error|CSV Error/;

/** Is what failed the doing of one file's content? */
export function isOfTheFile(error: unknown): boolean {
  return error instanceof Error && OF_CONTENT.test(error.message);
}
