import type { Params } from "../form";
import type { World } from "../world";

export type Call = { world: World; params: Params; id: string };
export type Route = { method: "get" | "post" | "delete"; path: string; answer: (call: Call) => unknown };
