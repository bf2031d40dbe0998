import type { MemberPage } from '../../data/model/member-page.ts';
import { MEMBER_CHARTS, MEMBER_DRAWINGS } from '../../web/charts/member/charts.ts';
import { memberPage as memberPageOf } from '../members/member.ts';
import { remarked } from '../overview/remarks.ts';
import type { FigurePage } from './server-page.ts';

/** The page of a member. */
export const memberPage: FigurePage<MemberPage> = {
  needs: 'figures',
  right: 'indicators',
  read: async (view, asked, asker, { records }) =>
    remarked(await memberPageOf(view, asked, asker), view.version.setting, records),
  charts: MEMBER_CHARTS,
  drawings: MEMBER_DRAWINGS,
};
