import type { ConsumptionQuestion, Period } from '../../data/model/answer.ts';
import { joinedOn, leavesOn, statusIn } from '../../data/model/agreement/membership.ts';
import { breakOf, periodBefore } from '../../data/model/comparison.ts';
import { memberAnswer, sharesOver } from '../../data/model/consumption.ts';
import type { Context } from '../../data/model/context.ts';
import { periodBetween, yearsCovered } from '../../data/model/coverage.ts';
import type { Member } from '../../data/model/member.ts';
import type {
  MemberAction,
  MemberPage,
  MemberShown,
  SharedYear,
} from '../../data/model/member-page.ts';
import { monthNumberOf, monthOf, yearOf } from '../../data/model/period.ts';
import type { Reading, Setting } from '../../data/model/reading.ts';
import { periodOf } from '../consumption.ts';
import { readRates } from '../communes/rates.ts';
import { needsOf } from '../overview/overview.ts';
import { timelineOf } from '../overview/timeline.ts';
import type { Asked } from '../pages/server-page.ts';
import { readPublished, type Asker } from '../read-published.ts';
import { readActions } from '../special/actions.ts';
import type { UsageView } from '../store/usage-store.ts';
import { readMemberCounts } from './counts.ts';
import { readUsedResources } from './used-resources.ts';

/**
 * Everything the page of a member shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function memberPage(
  view: UsageView,
  { context }: Asked,
  asker: Asker,
): Promise<MemberPage> {
  const { setting, number, checksum } = view.version;
  const member = setting.agreement.members.find(({ code }) => code === context.member);
  if (!member) throw new Error('the page of a member of nobody');
  const period = periodOf(setting, context.year);
  const own = { ...context, member: member.code };
  const [published, rates, resources, enrolments, actions] = await Promise.all([
    readPublished(view, needsOf(context, period, setting), asker),
    readRates(view, context, period, asker),
    readUsedResources(view, own, period, asker),
    readMemberCounts(view, own, period, asker),
    readActions(view, asker.signal),
  ]);
  const reading = { setting, published };
  const question: ConsumptionQuestion = { ...context, by: 'member', member: null };
  const facts = { question, version: { number, checksum }, period, reading };
  return {
    context,
    member: shown(member, setting, context),
    consumption: { ...memberAnswer(facts), question: { ...question, member: member.code } },
    timeline: timelineOf(own, reading, period),
    rates: rates(member.code),
    resources,
    years: sharedYears(own, reading, period),
    enrolments,
    actions: actions
      .filter((one) => one.member === member.code && yearOf(one.heldOn) === context.year)
      .map(({ heldOn, kind, label, resource }): MemberAction => {
        const about = setting.resources.find(({ id }) => id === resource)?.name ?? null;
        return { heldOn, kind, label, resource: about };
      }),
  };
}

function shown(member: Member, { agreement }: Setting, { year }: Context): MemberShown {
  const { code, name, accession } = member;
  const status = statusIn(member, agreement.rules, year);
  return {
    ...{ code, name, status },
    joinedOn: accession ? joinedOn(member) : null,
    leavesOn: leavesOn(member, agreement.rules),
  };
}

/** The same months of every year up to the one asked for. */
function sharedYears(
  context: Context & { readonly member: Member['code'] },
  reading: Reading,
  { to }: Period,
): SharedYear[] {
  const { annotations, coverage } = reading.setting;
  const none = 'not-computable' as const;
  return yearsCovered(coverage)
    .filter((year) => year <= context.year)
    .map((year) => {
      const period = periodBetween(monthOf(year, 1), monthOf(year, monthNumberOf(to)));
      const shares = sharesOver(reading, context, period).get(context.member);
      const { useShare = none, costShare = none, gap = none } = shares ?? {};
      const afterBreak = breakOf(annotations, periodBefore(period, 'to-date'), period) !== null;
      return { year, useShare, costShare, gap, afterBreak };
    });
}
