/** `usagers actifs` from `Usagers actifs`; what is written in capitals (TIR, URL) stays. */
export function uncapital(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
