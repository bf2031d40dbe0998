import type { PageId } from './pages.ts';

/** Pages the frame of every page links to; the others are reached from these. */
export interface FrameLinks {
  readonly navigation: readonly PageId[];
  /** the signs beside the navigation */
  readonly sign: readonly PageId[];
  readonly foot: readonly PageId[];
  /** what lies beside the settings */
  readonly administration: readonly PageId[];
  /** reached from a page of those above, and by searching */
  readonly within: readonly PageId[];
}

/** All of them, in their order. */
export const FRAME_LINKS: FrameLinks = {
  navigation: [
    'overview',
    'report',
    'communes',
    'resources',
    'costs',
    'simulations',
    'enrolments',
    'evaluation',
    'explore',
    'receptions',
  ],
  sign: ['search', 'door', 'account'],
  foot: [
    'administration',
    'entries',
    'annotations',
    'welcome',
    'views',
    'accessibility',
    'definitions',
    'privacy',
  ],
  administration: ['administration', 'accounts', 'journal'],
  within: ['checks', 'inbox', 'mapping', 'batches'],
};
