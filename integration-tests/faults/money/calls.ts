import { AGAIN_CALLS } from "./again-calls";
import { BACK_CALLS } from "./back-calls";
import { CAPTURE_CALLS } from "./capture-calls";
import { OTHER_CALLS } from "./other-calls";
import type { ProviderCall } from "./provider-call";
import { START_CALLS } from "./start-calls";

export const CALLS: readonly ProviderCall[] = [...START_CALLS, ...CAPTURE_CALLS, ...BACK_CALLS, ...AGAIN_CALLS, ...OTHER_CALLS];
