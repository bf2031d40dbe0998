import { render } from 'svelte/server';
import App from './App.svelte';
import type { PageProps, PageState } from './page-props.ts';

/** Renders the page on the server: what goes into `<head>` and into `<body>` of `index.html`. */
export function renderPage(props: PageProps): { readonly head: string; readonly body: string } {
  const { head, body } = render(App, { props });
  return { head, body };
}

/** The whole document: the built `index.html` with head, body and, inside its `<script id="state">`, the escaped state. */
export function renderDocument(template: string, props: PageProps): string {
  const { head, body } = renderPage(props);
  return template
    .replace('<!--head-->', () => head)
    .replace('<!--body-->', () => body)
    .replace('<!--state-->', () => stateOf(props));
}

/** What the page's script starts from, safe inside a `<script>`. */
function stateOf({ overview, address }: PageProps): string {
  const state: PageState = { overview, address };
  return JSON.stringify(state).replaceAll('<', '\\u003c');
}
