import { render } from 'svelte/server';
import App from './App.svelte';
import { useDefinitions } from './definitions.ts';
import type { PageProps, Rendered } from './page-props.ts';
import { componentOf } from './pages/pages.ts';
import type { Language } from './words/language.ts';
import { meanings } from './words/meanings.ts';
import { speakIn } from './words/speak-in.ts';

/** Renders a page on the server. */
export async function renderPage(props: PageProps, language: Language): Promise<Rendered> {
  const component = await componentOf(props.page.id);
  speakIn(language);
  const definitions = meanings();
  useDefinitions(definitions);
  const { head, body } = render(App, { props: { ...props, component } });
  return { head, body, definitions };
}
