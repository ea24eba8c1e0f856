/** Length, width, height in any one unit. */
export type Size = readonly [number, number, number];
export type Item = { id: string; size: Size; grams: number };
export type Carton = { size: Size; grams: number };

const volume = ([a, b, c]: Size): number => a * b * c;

/** The six ways in which a cuboid can lie. */
const turns = ([a, b, c]: Size): Size[] => [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
const fits = (item: Size, room: Size): boolean => item.every((side, n) => side <= room[n]!);

/**
 * Puts items into a carton, the biggest first, each into the smallest room that takes it and in the way that wastes least of
 * it; what is left of the room is cut into three. Rooms never overlap, so neither do items. Gives what went in and what did not.
 */
export function packCarton(items: readonly Item[], carton: Carton): { packed: Item[]; rest: Item[] } {
  let rooms: Size[] = [carton.size];
  let grams = 0;
  const packed: Item[] = [];
  const rest: Item[] = [];
  for (const item of [...items].sort((a, b) => volume(b.size) - volume(a.size) || a.id.localeCompare(b.id))) {
    const place = grams + item.grams <= carton.grams ? placeFor(item.size, rooms) : undefined;
    if (!place) {
      rest.push(item);
      continue;
    }
    packed.push(item);
    grams += item.grams;
    rooms = [...rooms.filter((room) => room !== place.room), ...cut(place.room, place.turn)].sort((a, b) => volume(a) - volume(b));
  }
  return { packed, rest };
}

function placeFor(item: Size, rooms: readonly Size[]): { room: Size; turn: Size } | undefined {
  for (const room of rooms) {
    const lying = turns(item).filter((turn) => fits(turn, room));
    // What leaves the biggest single piece of the room leaves most for the next.
    const [turn] = lying.sort((a, b) => biggest(room, b) - biggest(room, a));
    if (turn) return { room, turn };
  }
  return undefined;
}

const biggest = (room: Size, item: Size): number => Math.max(...cut(room, item).map(volume), 0);

/** Beside, behind and above the item, in whichever order leaves the biggest piece whole. */
function cut(room: Size, item: Size): Size[] {
  const [length, width, height] = room;
  const [l, w, h] = item;
  const above: Size = [l, w, height - h];
  const ways: Size[][] = [
    [[length - l, width, height], [l, width - w, height], above],
    [[length - l, w, height], [length, width - w, height], above],
    [[length, width, height - h], [length - l, width, h], [l, width - w, h]],
  ];
  const best = ways.sort((a, b) => Math.max(...b.map(volume)) - Math.max(...a.map(volume)))[0]!;
  return best.filter((piece) => volume(piece) > 0);
}
