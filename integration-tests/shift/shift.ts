import { HttpError, type Call, type Json } from "../../demo/walk/shop-client";
import type { Side } from "../faults/parcels/sides";
import { binsOf, type Site } from "./site";
import type { Printed } from "./stick";
import { metresOf } from "./way";

export type Stage = "placed" | "picking" | "packed" | "labelled";
export type Change = "cancel" | "more" | "less" | "address" | "hold";
export type ShiftLine = { id: string; variantId: string; parts: { item: string; required: number }[]; quantity: number };
/** An order as its shopper wants it, by what the store agreed to. */
export type ShiftOrder = { id: string; displayId: number; lines: ShiftLine[]; address: Json; canceled: boolean; plan?: { stage: Stage; change: Change } };
/** A wave that the shift's lead made, with what of it nobody walks through yet. */
export type Errand = { location: string; wave: Json; zones: (string | undefined)[] };

/** What was done, for the table at the end. */
export type Tally = Record<
  | "scans" | "repeated" | "wrongItem" | "wrongBin" | "wrongTote" | "tooMany" | "shorts" | "counts" | "putBacks" | "replenished" | "parcels" | "labelsChecked" | "wrongLabel" | "labelTrouble" | "addressRefused"
  | "givenBack" | "recalled" | "reprints" | "canceled" | "edited" | "moved" | "held" | "tooLate" | "waves" | "singles" | "piecesPicked", number
> & { wavesByKind: Record<string, number>; metres: number; naiveMetres: number };

export type Shift = {
  admins: Call[]; shops: Call[]; urls: string[]; database: string; site: Site; sides: Side[];
  orders: Map<string, ShiftOrder>; byDisplayId: Map<number, ShiftOrder>;
  /** Where the pieces of a work order may lie: totes, carts, opened parcels. */
  boxesOf: Map<string, Set<string>>;
  /** Waves that wait for a picker. */
  errands: Errand[];
  /** What somebody is at: two people do not pack one order, or put one piece back. */
  taken: Set<string>;
  /** What came out of each location's printer last. */
  printed: Map<string, Printed>;
  /** How often pieces were looked for in vain, by what they are for. */
  looks: Map<string, number>;
  /** What people change their minds about, under way. */
  changing: Promise<unknown>[];
  faults: string[];
  tally: Tally;
};

export const newTally = (): Tally => ({
  scans: 0, repeated: 0, wrongItem: 0, wrongBin: 0, wrongTote: 0, tooMany: 0, shorts: 0, counts: 0, putBacks: 0, replenished: 0, parcels: 0, labelsChecked: 0, wrongLabel: 0, labelTrouble: 0, addressRefused: 0, givenBack: 0, recalled: 0,
  reprints: 0, canceled: 0, edited: 0, moved: 0, held: 0, tooLate: 0, waves: 0, singles: 0, piecesPicked: 0, wavesByKind: {}, metres: 0, naiveMetres: 0,
});

/** What the store says no to, with its code; anything but a clear refusal is a fault of the store. */
export async function asked<T>(shift: Shift, what: string, act: () => Promise<T>): Promise<{ done: T } | { refused: string; body: Json }> {
  try {
    return { done: await act() };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.status >= 500) shift.faults.push(`${what}: ${error.message}`);
    return { refused: String(error.body.code ?? error.status), body: error.body };
  }
}

const MOST_LOOKS = 40;

/** Pieces that are not where they must be may be in somebody's hands just now; those that never turn up are missing. */
export function nowhere(shift: Shift, subject: string, what: string): void {
  const looks = (shift.looks.get(subject) ?? 0) + 1;
  shift.looks.set(subject, looks);
  if (looks === MOST_LOOKS) shift.faults.push(what);
}

export function noteBox(shift: Shift, workId: string, box: string): void {
  shift.boxesOf.set(workId, (shift.boxesOf.get(workId) ?? new Set<string>()).add(box));
}

/** The metres of a walk through these bins, and those of the orders one by one, each in the order of its own list. */
export function noteWalk(shift: Shift, location: string, walk: readonly { bin: string | null }[], displayIds: readonly number[]): void {
  const { bins } = shift.site;
  const pathOf = (code: string | null) => bins.filter((bin) => bin.location_id === location && bin.code === code).map(({ path_order }) => path_order);
  const firstPath = (item: string) => binsOf(shift.site, location, item).map(({ path_order }) => path_order).slice(0, 1);
  shift.tally.metres += metresOf(walk.flatMap(({ bin }) => pathOf(bin)));
  for (const id of displayIds) {
    const { lines } = shift.byDisplayId.get(id) ?? { lines: [] };
    shift.tally.naiveMetres += metresOf(lines.flatMap(({ parts }) => parts.flatMap(({ item }) => firstPath(item))));
  }
}
