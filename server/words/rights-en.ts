import type { Right } from '../../data/model/access/right.ts';

/** What each right is for, as it is told to whoever does not have it. */
export const rightsEn: Readonly<Record<Right, string>> = {
  open: 'to see the pages open to all',
  indicators: 'to see the indicators',
  account: 'to manage one’s own account',
  aggregates: 'to see the figures of all members',
  freeze: 'to freeze the yearly report',
  checks: 'to see this member’s enrolments to check',
  imports: 'to import files for this member',
  coordinate: 'to enter data and decide for the group',
  settings: 'to see the settings',
  administer: 'to administer accounts',
};
