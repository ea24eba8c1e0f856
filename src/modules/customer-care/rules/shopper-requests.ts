export const REQUEST_KINDS = ["address", "wishes", "cancellation", "return"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const REQUEST_STATES = ["asked", "done", "refused"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Those that end by themselves after a crash: of the others nothing is half done, and the shopper sends them again. */
export const isFinishedLater = (kind: RequestKind): boolean => kind === "cancellation" || kind === "return";
