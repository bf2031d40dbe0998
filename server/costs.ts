import type { Measures, Period } from '../data/model/answer.ts';
import type { Cents } from '../data/model/cents.ts';
import type {
  CostAnswer,
  GroupCosts,
  MemberCosts,
  ResourceCosts,
} from '../data/model/money/cost-answer.ts';
import { budgetShares, costPer, unitCosts } from '../data/model/money/cost-measures.ts';
import { COST_METRICS } from '../data/model/money/cost-metric.ts';
import { resourcesOf } from '../data/model/coverage.ts';
import { dueByMember } from '../data/model/money/due.ts';
import { inhabitants } from '../data/model/inhabitants.ts';
import { lineCost } from '../data/model/money/line-price.ts';
import type { Member } from '../data/model/member.ts';
import { activeMembers } from '../data/model/agreement/membership.ts';
import type { Place, Scope } from '../data/model/published.ts';
import { allocationsIn, figuresOf, scopeOf, type Reading } from '../data/model/reading.ts';
import type { Resource } from '../data/model/resource.ts';
import { revisionOf } from '../data/model/agreement/revision.ts';
import { periodOf, rangeOver } from './consumption.ts';
import { readEnrolled, type Enrolled } from './overview/enrolled.ts';
import { costOf, together } from './overview/resources.ts';
import { readPublished, type Asker } from './read-published.ts';
import type { UsageView } from './store/usage-store.ts';
import type { Language } from './words/words.ts';

const ALL = { kind: null, resource: null } as const;

interface CostReading {
  readonly year: number;
  readonly period: Period;
  readonly reading: Reading;
  readonly enrolled: Enrolled;
}

/**
 * What a year costs beside what it served, from one version.
 *
 * @throws NoSuchYear when nothing was received of that year
 */
export async function costs(
  view: UsageView,
  year: number,
  asker: Asker,
  language: Language,
): Promise<CostAnswer> {
  const { setting, number, checksum } = view.version;
  const period = periodOf(setting, year);
  const all = rangeOver(period, ALL);
  const cells = [all, { ...all, scope: 'resource' as const, item: null }];
  const [published, enrolled] = await Promise.all([
    readPublished(view, { cells, counts: { ...ALL, from: year, to: year } }, asker),
    readEnrolled(view, asker),
  ]);
  const facts = { year, period, reading: { setting, published }, enrolled };
  const offered = resourcesOf(setting.resources, setting.coverage, period);
  const resources = resourceCosts(facts, offered);
  return {
    ...{ year, version: { number, checksum }, period },
    group: groupCosts(facts),
    members: memberCosts(facts),
    resources,
    withoutPrice: resources.flatMap(({ cost, name }) => (cost === 'not-computable' ? [name] : [])),
    revision: revisionOf(setting.agreement, year, (one) => costOf({ ...ALL, year: one }, setting)),
    definitions: COST_METRICS.map(({ fr, en, ...metric }) => ({
      ...metric,
      ...(language === 'fr' ? fr : en),
    })),
  };
}

/** Of all readers: the members' and those no source attributes. */
function groupCosts(facts: CostReading): GroupCosts {
  const { year, reading, enrolled, period } = facts;
  const { agreement, populations } = reading.setting;
  const cost = costOf({ ...ALL, year }, reading.setting);
  const people = inhabitants(agreement, populations, 'group', year);
  const counted = ofAllReaders(facts, scopeOf(ALL));
  const { months } = period;
  return {
    cost,
    ...unitCosts({ ...counted, cost, months, enrolledReaders: enrolled('group', year) }),
    costPerInhabitant: costPer(cost, people),
  };
}

function memberCosts(facts: CostReading): MemberCosts[] {
  const { setting } = facts.reading;
  const asked = allocationsIn(setting, scopeOf(ALL), facts.year);
  const isPriced = asked.some(({ basis }) => basis !== 'nothing');
  const due = dueByMember(asked);
  return activeMembers(setting.agreement, facts.year).map((member) =>
    memberCost(facts, member, isPriced ? due.get(member.code) : undefined),
  );
}

function memberCost(
  facts: CostReading,
  { code, name }: Member,
  due: Cents | undefined,
): MemberCosts {
  const { year, enrolled, period, reading } = facts;
  const cost = due ?? 'not-computable';
  const counted = figuresOf(reading, { place: code, scope: scopeOf(ALL), period });
  const { months } = period;
  const enrolledReaders = enrolled(code, year);
  return { code, name, cost, ...unitCosts({ ...counted, cost, months, enrolledReaders }) };
}

function resourceCosts(facts: CostReading, resources: readonly Resource[]): ResourceCosts[] {
  const found = resources.map(({ id, name }) => {
    const cost: ResourceCosts['cost'] =
      lineCost(facts.reading.setting, id, facts.year) ?? 'not-computable';
    const counted = ofAllReaders(facts, { scope: 'resource', item: id });
    return { id, name, cost, counted, uses: counted.uses };
  });
  const shares = budgetShares(found);
  return found.flatMap(({ id, name, cost, counted }) => {
    const share = shares.get(id);
    const { months } = facts.period;
    const enrolledReaders = 'not-computable';
    const { costPerEnrolledReader: _, ...perUse } = unitCosts({
      ...{ ...counted, cost, months, enrolledReaders },
    });
    return share ? [{ id, name, cost, ...perUse, ...share }] : [];
  });
}

function ofAllReaders({ reading, period }: CostReading, scope: Scope) {
  const at = (place: Place): Measures => figuresOf(reading, { place, scope, period });
  const [members, others] = [at('group'), at('none')];
  return {
    uses: together(members.uses, others.uses),
    sessions: together(members.sessions, others.sessions),
    activeUsers: together(members.activeUsers, others.activeUsers),
  };
}
