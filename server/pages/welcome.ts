import type { Welcome } from '../../data/model/welcome.ts';
import type { PlainPage } from './server-page.ts';

/** “Premiers pas”: where each group of users begins, and how to begin with data of one's own. */
export const welcomePage: PlainPage<Welcome> = {
  needs: 'nothing',
  read: ({ store }) => ({ demonstration: store.version()?.demonstration ?? false }),
};
