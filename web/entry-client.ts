import { hydrate } from 'svelte';
import App from './App.svelte';
import type { PageState } from './page-props.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/api.css';
import './styles/print.css';

const target = document.getElementById('app');
const state = document.getElementById('state')?.textContent;
if (!target || !state) throw new Error('index.html holds no page to take over');

hydrate(App, { target, props: { ...(JSON.parse(state) as PageState), svg: null } });
