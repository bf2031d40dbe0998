import type { MemberPage } from '../../data/model/member-page.ts';
import { MEMBER_CHARTS, MEMBER_DRAWINGS } from '../../web/charts/member/charts.ts';
import { memberPage as read } from '../members/member.ts';
import type { FigurePage } from './server-page.ts';

/** The page of a member. */
export const memberPage: FigurePage<MemberPage> = {
  needs: 'figures',
  read,
  charts: MEMBER_CHARTS,
  drawings: MEMBER_DRAWINGS,
};
