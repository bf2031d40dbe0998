const NBSP = '\u00A0';

/** Sets French text: no line may break before `: ; ? ! % €`, nor inside guillemets or before a number's unit. */
export function typeset(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/ (?=[:;?!%€»])/g, NBSP)
    .replace(/« /g, `«${NBSP}`);
}

/** The same as a template: t`Fait : ${fact}`. */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return typeset(String.raw({ raw: strings }, ...values));
}

/** `Le reste` from `le reste`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
