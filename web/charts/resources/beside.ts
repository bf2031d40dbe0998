/** A rectangle of a drawing, in pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark and how wide its name is. */
export interface Named {
  readonly box: Box;
  readonly width: number;
}

/** The room there is, and the height of a line of text. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly line: number;
}

/** A line from a name to the mark it stands apart from. */
export interface Leader {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Where a name begins, the middle of its line, and the way to its mark where it does not touch it. */
export interface NamePlace {
  readonly left: number;
  readonly middle: number;
  readonly way: Leader | null;
}

type Spot = Pick<NamePlace, 'left' | 'middle'>;

const SPACE = 5;

/** A place for each name beside its mark, where it covers neither another name nor another mark; the nearest one if there is. */
export function beside(marks: readonly Named[], room: Room): NamePlace[] {
  const taken = marks.map(({ box }) => box);
  return marks.map(({ box, width }) => {
    const isFree = (spot: Spot) => {
      const own = boxOf(spot, width, room.line);
      const inside = own.left >= 0 && own.right <= room.width + 16;
      const within = own.top >= -room.line && own.bottom <= room.height;
      return inside && within && taken.every((other) => !overlap(own, other));
    };
    const touching = near(box, width, room);
    const spot = [...touching, ...far(box, width, room)].find(isFree) ?? touching[0];
    const own = boxOf(spot, width, room.line);
    taken.push(own);
    return { ...spot, way: touching.includes(spot) ? null : leaderOf(own, box) };
  });
}

/** Right, left, above, below. */
function near(box: Box, width: number, { line }: Room): [Spot, ...Spot[]] {
  const middle = (box.top + box.bottom) / 2;
  const centred = Math.max(0, (box.left + box.right) / 2 - width / 2);
  return [
    { left: box.right + SPACE, middle },
    { left: box.left - SPACE - width, middle },
    { left: centred, middle: box.top - line / 2 - 2 },
    { left: centred, middle: box.bottom + line / 2 + 2 },
  ];
}

/** Ever farther up and down, on either side and right above. */
function far(box: Box, width: number, { line }: Room): Spot[] {
  const [x, middle] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const sides = [box.right + SPACE, Math.max(0, x - width / 2), box.left - SPACE - width];
  return [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5].flatMap((steps) =>
    [-1, 1].flatMap((way) => sides.map((left) => ({ left, middle: middle + way * steps * line }))),
  );
}

function leaderOf(name: Box, mark: Box): Leader {
  const x = (mark.left + mark.right) / 2;
  const [from, to] = name.bottom < mark.top ? [name.bottom, mark.top] : [name.top, mark.bottom];
  return { from: { x: Math.min(Math.max(x, name.left), name.right), y: from }, to: { x, y: to } };
}

function boxOf({ left, middle }: Spot, width: number, line: number): Box {
  return { left, right: left + width, top: middle - line / 2, bottom: middle + line / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
