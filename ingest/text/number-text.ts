/** What stands between the whole and the rest of a number. */
export type Decimal = ',' | '.';

const BLANKS = /[\s\u00A0\u202F'’]/g;

/** Blanks that part thousands, and only these: `12 5` are two numbers. */
const PARTED = /^[+-]?\d{1,3}([\s\u00A0\u202F'’]\d{3})+([.,]\d+)?$/;

/**
 * Reads a number as spreadsheets write it: `1 234,56` with any blank between thousands, `1,234`, `6 000`, `-12`.
 *
 * @param decimal what a profile says stands before the decimals; where it says nothing, a lone comma or a run of marks before
 * three digits parts thousands, and any other last mark decimals
 * @returns undefined when it is none
 */
export function parseNumberText(text: string, decimal?: Decimal): number | undefined {
  const signed = text.trim().replace(/^\u2212/, '-');
  const bare = PARTED.test(signed) ? signed.replace(BLANKS, '') : signed;
  const mark = decimal ?? decimalIn(bare);
  const thousands = mark === ',' ? '.' : ',';
  const [whole = '', rest = '0', ...more] = bare.split(mark);
  const digits = whole.includes(thousands) ? inThousands(whole, thousands) : whole;
  const isNumber = digits !== undefined && /^[+-]?\d+$/.test(digits) && /^\d+$/.test(rest);
  return isNumber && more.length === 0 ? Number(`${digits}.${rest}`) : undefined;
}

function decimalIn(text: string): Decimal {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  if (comma >= 0) return /^[+-]?\d{1,3}(,\d{3})+$/.test(text) ? '.' : ',';
  return /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text) ? ',' : '.';
}

/** The digits of a number whose thousands are parted rightly; undefined when they are not. */
function inThousands(whole: string, mark: ',' | '.'): string | undefined {
  const groups = whole.replace(/^[+-]/, '').split(mark);
  const [first = '', ...others] = groups;
  return /^\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group))
    ? whole.replaceAll(mark, '')
    : undefined;
}
