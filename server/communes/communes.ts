import type { ConsumptionQuestion, Period } from '../../data/model/answer.ts';
import { statusIn } from '../../data/model/agreement/membership.ts';
import { comparisonPeriod } from '../../data/model/comparison.ts';
import { memberAnswer, sharesOver } from '../../data/model/consumption.ts';
import type { Communes, MemberStanding } from '../../data/model/communes.ts';
import type { Reading } from '../../data/model/reading.ts';
import { periodOf } from '../consumption.ts';
import { needsOf } from '../overview/overview.ts';
import { usesBehind } from '../overview/resources.ts';
import { timelineOf } from '../overview/timeline.ts';
import type { Asked } from '../pages/server-page.ts';
import { readPublished, type Asker } from '../read-published.ts';
import type { UsageView } from '../store/usage-store.ts';
import { readMix, type MixQuestion } from './mix.ts';
import { readRates } from './rates.ts';
import { readSmallCommunes } from './small-communes.ts';

/**
 * Everything the page “Communes” shows, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year; BadRequest for an order of communes there is not
 */
export async function communes(
  view: UsageView,
  { at, context }: Asked,
  asker: Asker,
): Promise<Communes> {
  const { setting, number, checksum } = view.version;
  const period = periodOf(setting, context.year);
  const mixed: MixQuestion = { measure: usesBehind(context.measure), period };
  const [published, rates, mix, small] = await Promise.all([
    readPublished(view, needsOf(context, period, setting), asker),
    readRates(view, context, period, asker),
    readMix(view, mixed, asker),
    readSmallCommunes(view, period, at.own, asker),
  ]);
  const reading = { setting, published };
  const question: ConsumptionQuestion = { ...context, by: 'member', member: null };
  const before = sharesBefore(reading, question, period);
  const members = setting.agreement.members.map((member): MemberStanding => ({
    ...{ code: member.code, name: member.name, rates: rates(member.code) },
    status: statusIn(member, setting.agreement.rules, context.year),
    mix: mix(member.code),
    previousUseShare: before && (before.get(member.code)?.useShare ?? 'not-computable'),
    timeline: timelineOf({ ...context, member: member.code }, reading, period),
  }));
  const used = members.flatMap(({ mix }) => mix.filter(({ uses }) => uses !== 0));
  const kinds = new Set(
    used.flatMap(({ kind, uses }) => (uses === 'not-computable' ? [] : [kind])),
  );
  return {
    context,
    consumption: memberAnswer({ question, version: { number, checksum }, period, reading }),
    members,
    together: rates(''),
    kinds: setting.kinds.filter(({ id }) => kinds.has(id)).map(({ id, label }) => ({ id, label })),
    communes: small,
  };
}

function sharesBefore(reading: Reading, question: ConsumptionQuestion, period: Period) {
  const before = comparisonPeriod(period, question.compare, reading.setting.coverage);
  return before && sharesOver(reading, question, before);
}
