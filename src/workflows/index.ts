/** What a merchant's own code may call: `import { claimHold } from "medusa-plugin-doorstep/workflows"`. */
export { claimHold, unclaimHold } from "./reservation/claim-hold";
export { followOrder } from "./order-journey/follow-order";
