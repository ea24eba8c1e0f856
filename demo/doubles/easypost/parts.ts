import type { Double } from "../kit/double";
import type { EventLog } from "./events";
import type { EasyPostStore } from "./store";

/** What routes need of the double. */
export type EasyPostParts = Double & { readonly store: EasyPostStore; readonly events: EventLog };
