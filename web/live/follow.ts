import { mount } from 'svelte';
import type { Navigation } from '../navigation.svelte.ts';
import LiveLine from './LiveLine.svelte';

/** From now on the page on screen follows what is published. */
export function follow(navigation: Navigation): void {
  mount(LiveLine, { target: document.body, props: { navigation } });
}
