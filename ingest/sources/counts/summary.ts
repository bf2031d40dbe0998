/** A cell that says its row or column adds up others (formats §0). */
export function isSummaryWord(text: string): boolean {
  return /^(sous[- ]|grand )?(total|totaux|total général|all|ensemble)$/i.test(text.trim());
}
