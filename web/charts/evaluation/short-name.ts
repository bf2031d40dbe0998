import { textWidth } from '../text-width.ts';

/** What stands around the name proper: the kind of intercommunality, with its article before. */
const KIND = /^(?:CC|CA|CU|EPT) (?:du |des |de la |de l['’]|de )?| (?:Agglomération|Métropole)$/g;

/** A name without its kind, in lines no wider than the room there is; a word is broken at its hyphen alone. */
export function shortName(
  name: string,
  { width, fontSize }: { readonly width: number; readonly fontSize: number },
): string[] {
  const lines: string[] = [];
  for (const part of name.replace(KIND, '').match(/[^\s-]+[\s-]?/g) ?? []) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && textWidth({ fontSize }, longer.trimEnd()) <= width)
      lines.splice(-1, 1, longer);
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
