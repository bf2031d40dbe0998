import type { Context } from '../data/model/context.ts';
import type { Choice, Frame } from '../data/model/frame.ts';
import { pageOf } from '../data/model/pages.ts';
import { addressWith } from './links.ts';

/** Something the page is limited to. */
export interface Filter {
  readonly label: string;
  /** the page without it */
  readonly address: string;
}

/** What the page of a frame is limited to, among the choices it heeds. */
export function filtersOf(frame: Frame): Filter[] {
  const { member, kind, resource } = frame.context;
  const { members, kinds, resources } = frame.choices;
  const heeded = pageOf(frame.at.page).heeds;
  const without = (among: readonly Choice[], value: string | null, changed: Partial<Context>) => {
    const label = among.find((one) => one.value === value)?.label;
    return label === undefined ? [] : [{ label, address: addressWith(frame, changed) }];
  };
  return [
    ...(heeded.includes('member') ? without(members, member, { member: null }) : []),
    ...(heeded.includes('offer')
      ? [
          ...without(resources, resource, { resource: null }),
          ...without(kinds, kind, { kind: null }),
        ]
      : []),
  ];
}
