import { parseMonthText } from '../../text/month-text.ts';
import { exceptionsOf } from './exceptions.ts';
import type { Institution } from './institution.ts';
import { parseInstitutionIds } from './institution.ts';
import { field, isObject, listOf, textOf } from './json-value.ts';
import { reportKey, type MonthSpan, type ReportHeader } from './report-header.ts';

/** What a JSON report says of itself, in the form of either release. */
export function readJsonHeader(document: unknown): ReportHeader {
  const header = field(document, 'Report_Header');
  const text = (name: string): string =>
    textOf(field(header, name)) || textOf(field(document, name));
  return {
    report: reportKey(text('Report_ID')),
    release: text('Release'),
    institution: institutionIn(header) ?? { name: '', customer: '', ids: [] },
    createdBy: text('Created_By'),
    platform: filterIn(header, 'Platform'),
    period: spanOf(filterIn(header, 'Begin_Date'), filterIn(header, 'End_Date')),
    exceptions: exceptionsOf(document),
  };
}

/** The institution an object names; undefined when it names none. */
export function institutionIn(value: unknown): Institution | undefined {
  const institution = {
    name: textOf(field(value, 'Institution_Name')),
    customer: textOf(field(value, 'Customer_ID')),
    ids: listOf(field(value, 'Institution_ID')).flatMap(idsOf),
  };
  const { name, customer, ids } = institution;
  return name === '' && customer === '' && ids.length === 0 ? undefined : institution;
}

/** Release 5: `{"Type": "ISIL", "Value": "…"}`; 5.1: `{"ISIL": ["…"], "Proprietary": "…"}`; or the text of a table. */
function idsOf(value: unknown): string[] {
  if (!isObject(value)) return parseInstitutionIds(textOf(value));
  const type = field(value, 'Type');
  const entries: readonly (readonly [string, unknown])[] =
    type === undefined ? Object.entries(value) : [[textOf(type), field(value, 'Value')]];
  return entries.flatMap(([key, held]) =>
    listOf(held)
      .map(textOf)
      .filter(Boolean)
      .map((text) => `${key}:${text}`),
  );
}

/** A filter of the report: release 5 lists `{"Name": …, "Value": …}`, 5.1 has an object. */
function filterIn(header: unknown, name: string): string {
  for (const place of ['Report_Filters', 'Reporting_Period', 'Report_Attributes']) {
    for (const filter of listOf(field(header, place))) {
      const isNamed = textOf(field(filter, 'Name')).toLowerCase() === name.toLowerCase();
      const held = isNamed ? field(filter, 'Value') : field(filter, name);
      if (held !== undefined) return listOf(held).map(textOf).join('|');
    }
  }
  return '';
}

function spanOf(begin: string, end: string): MonthSpan | undefined {
  const from = parseMonthText(begin);
  const to = parseMonthText(end);
  return from && to && { from, to };
}
