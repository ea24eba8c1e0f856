import type { Params } from "../form";
import type { ParamsName } from "../published/params";
import type { World } from "../world";

export type Call = { world: World; params: Params; id: string };
/** `takes`: where Stripe publishes the parameters of the request. */
export type Route = { method: "get" | "post" | "delete"; path: string; takes: ParamsName; answer: (call: Call) => unknown };
