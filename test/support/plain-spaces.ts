/** A French text with ordinary spaces where it has narrow or no-break ones. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ');
}
