/** Line ends and other control characters, and those that turn the direction of writing. */
const MISLEADING = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The name of a file as it is shown and kept: on one line, and in the order in which it reads. */
export function shownName(name: string): string {
  return name.replace(MISLEADING, '_');
}
