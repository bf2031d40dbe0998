import { hydrate } from 'svelte';
import App from './App.svelte';
import type { PageState } from './page-props.ts';
import { useDefinitions } from './definitions.ts';
import { componentOf } from './pages/pages.ts';
import { useWords } from './words/words.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/fields.css';
import './styles/ledger.css';
import './styles/api.css';
import './styles/marks.css';
import './styles/print.css';

const target = document.getElementById('app');
const text = document.getElementById('state')?.textContent;
if (!target || !text) throw new Error('no page to take over');

void start(target, JSON.parse(text) as PageState);

/** Not by waiting at the top: what a page comes with waits for this file, which would wait for the page. */
async function start(into: HTMLElement, state: PageState): Promise<void> {
  if (document.documentElement.lang === 'en') useWords((await import('./words/en.ts')).en);
  const { definitions, ...shown } = state;
  useDefinitions(definitions);
  const component = await componentOf(state.page.id);
  hydrate(App, { target: into, props: { ...shown, svg: null, component } });
}
