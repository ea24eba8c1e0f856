/** Pieces of each item. */
type Box = Map<string, number>;

/**
 * Where every piece really lies: in a bin, a tote, a cart or a parcel, each a box with a name. The store knows nothing of it: what
 * people scan is what they hold in their hands.
 */
export class Hall {
  private readonly boxes = new Map<string, Box>();
  private readonly turns = new Map<string, Promise<unknown>>();

  pieces(box: string, item: string): number {
    return this.boxes.get(box)?.get(item) ?? 0;
  }

  contents(box: string): [item: string, quantity: number][] {
    return [...(this.boxes.get(box) ?? [])].filter(([, quantity]) => quantity > 0).sort(([a], [b]) => a.localeCompare(b));
  }

  /** Where an item lies that is in no bin, for a message. */
  around(item: string): string {
    return [...this.boxes].filter(([box]) => !box.startsWith("bin:")).flatMap(([box, held]) => (held.get(item) ? [`${held.get(item)} in ${box}`] : [])).join(", ");
  }

  put(box: string, item: string, quantity: number): void {
    const held = this.boxes.get(box) ?? new Map<string, number>();
    this.boxes.set(box, held.set(item, (held.get(item) ?? 0) + quantity));
  }

  /** Moves as many as there are, at most `quantity`; gives how many. */
  move(from: string, to: string, item: string, quantity: number): number {
    const moved = Math.min(quantity, this.pieces(from, item));
    if (moved > 0) {
      this.put(from, item, -moved);
      this.put(to, item, moved);
    }
    return moved;
  }

  /** Two hands are not in one place at once: a count, and what is taken meanwhile, come one after the other. */
  async inTurn<T>(place: string, act: () => Promise<T>): Promise<T> {
    const before = this.turns.get(place) ?? Promise.resolve();
    const mine = before.then(act, act);
    this.turns.set(place, mine.catch(() => undefined));
    return mine;
  }
}
