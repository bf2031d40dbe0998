/**
 * Recomputes what a formula says, as a person with a calculator would: whole numbers, `+ − × ÷`, brackets and `⌊ ⌋`; a
 * division rounds down, so what it leaves must be told.
 */
export function recompute(text: string): bigint {
  const tokens = text.match(/\d+|[+−×÷()⌊⌋]/g) ?? [];
  let at = 0;
  const next = () => tokens[at++];
  const atom = (): bigint => {
    const token = next();
    if (token === '−') return -atom();
    if (token !== '(' && token !== '⌊') return BigInt(token ?? '');
    const inside = sum();
    next();
    return inside;
  };
  const product = (): bigint => {
    let value = atom();
    while (tokens[at] === '×' || tokens[at] === '÷')
      value = next() === '×' ? value * atom() : value / atom();
    return value;
  };
  const sum = (): bigint => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−')
      value = next() === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`the formula stops making sense: ${text}`);
  return value;
}

/** What is wrong with a formula `left = right`, with or without a remainder after a division; undefined when it holds. */
export function faultOf(formula: string): string | undefined {
  const [left = '', right] = formula.split(' = ');
  if (right === undefined) return undefined;
  const [, whole = '', rest] = /^(\S+)(?: \D+ (\d+))?$/.exec(right) ?? [];
  const difference = recompute(left) - recompute(whole);
  if (difference !== 0n) return formula;
  if (rest === undefined) return undefined;
  const [dividend = '', divisor = ''] = left.split(' ÷ ');
  const remainder = recompute(dividend) - recompute(whole) * BigInt(divisor);
  return remainder === BigInt(rest) ? undefined : formula;
}
