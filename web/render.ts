import { render } from 'svelte/server';
import App from './App.svelte';
import type { PageProps } from './page-props.ts';
import { componentOf } from './pages/pages.ts';

/** Renders a page on the server: what goes into `<head>` and into `<body>` of `index.html`. */
export async function renderPage(
  props: PageProps,
): Promise<{ readonly head: string; readonly body: string }> {
  const component = await componentOf(props.page.id);
  const { head, body } = render(App, { props: { ...props, component } });
  return { head, body };
}
