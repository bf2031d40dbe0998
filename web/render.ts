import { render } from 'svelte/server';
import App from './App.svelte';
import type { PageProps } from './page-props.ts';
import { componentOf } from './pages/pages.ts';
import type { Language } from './words/language.ts';
import { speakIn } from './words/speak-in.ts';

/** Renders a page on the server: what goes into `<head>` and into `<body>` of `index.html`. */
export async function renderPage(
  props: PageProps,
  language: Language,
): Promise<{ readonly head: string; readonly body: string }> {
  const component = await componentOf(props.page.id);
  speakIn(language);
  const { head, body } = render(App, { props: { ...props, component } });
  return { head, body };
}
