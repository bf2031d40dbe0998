import { describe, expect, it } from 'vitest';
import { HOME, pageAt, pageOf, PAGES, pathOf, subjectKindOf } from '../../../data/model/pages.ts';

describe('the pages', () => {
  it('each have a name and an address of their own that leads to them', () => {
    expect(new Set(PAGES.map(({ id }) => id)).size).toBe(PAGES.length);
    expect(new Set(PAGES.map(({ path }) => path)).size).toBe(PAGES.length);
    for (const { id } of PAGES) {
      const subject = subjectKindOf(id) && 'a b/c';
      expect(pageAt(pathOf({ page: id, subject }))).toEqual({ page: id, subject });
      expect(pageOf(id).id).toBe(id);
    }
  });

  it('begin with the one people arrive on', () => {
    expect(pageAt('/')).toEqual({ page: HOME.page, subject: null });
    expect(PAGES[0].id).toBe(HOME.page);
  });

  it('are at no other address', () => {
    for (const path of [
      '',
      '/nothing',
      '/definitions/',
      '/definitions/uses',
      '//',
      '/%',
      '/:member',
    ])
      expect(pageAt(path), path).toBeNull();
  });
});
