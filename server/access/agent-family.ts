const FAMILIES = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** A browser and its system in two words (`Firefox, Windows`), as much as its owner needs to know it again; '' for another. */
export function agentFamily(header: string | undefined): string {
  const words = [FAMILIES, SYSTEMS].map((list) =>
    list.find(([, pattern]) => pattern.test(header ?? '')),
  );
  return words.flatMap((found) => (found ? [found[0]] : [])).join(', ');
}
