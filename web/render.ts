import { render } from 'svelte/server';
import App from './App.svelte';
import type { PageProps } from './page-props.ts';

/** Renders the page on the server: what goes into `<head>` and into `<body>` of `index.html`. */
export function renderPage(props: PageProps): { readonly head: string; readonly body: string } {
  const { head, body } = render(App, { props });
  return { head, body };
}
