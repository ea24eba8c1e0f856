import type { DoubleClock } from "../kit/clock";
import type { Emit } from "./events";
import type { StripeStore } from "./store";

/** What every action works on: the account's objects, the time, and where events go. */
export type World = { store: StripeStore; clock: DoubleClock; emit: Emit };
