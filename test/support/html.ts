import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Svelte's serialiser: it escapes little, writes `value=""` and ends void elements by `/>`
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
  },
});

/** What is wrong with a document as it came over the wire, one line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
  );
}

/** A page as a browser asks for it. */
export function getPage(address: string): Promise<Response> {
  return fetch(address, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
}
