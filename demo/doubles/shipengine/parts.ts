import type { Double } from "../kit/double";
import type { EventLog } from "./events";
import type { SigningKey } from "./keys";
import type { ShipEngineStore } from "./store";

/** What routes need of the double. */
export type ShipEngineParts = Double & { readonly store: ShipEngineStore; readonly events: EventLog; readonly signingKey: SigningKey };
