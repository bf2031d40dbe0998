/** Why a row was left out, in English; a profile's own rule is `profile:<column>`, a log's `unmatched:<host>`. */
export function skippedEn(rule: string): string {
  const own = /^profile:(.*)$/.exec(rule)?.[1];
  if (own !== undefined) return `profile’s rule on “${own}”`;
  const host = /^unmatched:(.*)$/.exec(rule)?.[1];
  if (host !== undefined)
    return host === '' ? 'other addresses without a resource' : `without a resource, on ${host}`;
  return (
    {
      'double-click': 'double click within 30 s',
      'summary-row': 'summary row',
      component: 'part of an item, counted with it',
      'blank-line': 'blank line',
      'blank-value': 'blank value',
      'other-sheet': 'row of a sheet left out',
      'distinct-persons': 'distinct persons, never added up',
      comment: 'comment line',
      status: 'answer other than 200 or 304',
      method: 'request that asks for no content',
      robot: 'robot',
    }[rule] ?? rule
  );
}
