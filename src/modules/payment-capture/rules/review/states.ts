/**
 * The states of an order's payment review. clear: nothing was suspicious. open: a person has to look, and nothing is sent
 * meanwhile. approved, rejected: what they decided; a new reason opens an approved one again.
 */
export const REVIEW_STATES = ["clear", "open", "approved", "rejected"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export type ReviewEvent = "suspect" | "approve" | "reject";

export const REVIEW_TABLE: Record<ReviewState, Partial<Record<ReviewEvent, ReviewState>>> = {
  clear: { suspect: "open", reject: "rejected" },
  open: { suspect: "open", approve: "approved", reject: "rejected" },
  approved: { suspect: "open", reject: "rejected" },
  rejected: {},
};

export const afterReviewEvent = (state: ReviewState, event: ReviewEvent): ReviewState | undefined => REVIEW_TABLE[state][event];

/** Who decides by what somebody has done already: the provider tells of an approval over there, an order was canceled. */
const TELLERS: readonly (string | null)[] = ["provider", "order"];
const DECIDED = { approve: "approved", reject: "rejected" } as const;

/**
 * The state after somebody's decision; undefined where it is not possible. A person's own is often told by the provider or by
 * the order before it is written down: then it is still theirs.
 */
export function afterDecision({ state, decided_by }: { state: ReviewState; decided_by: string | null }, event: keyof typeof DECIDED, by: string): ReviewState | undefined {
  const wasTold = state === DECIDED[event] && TELLERS.includes(decided_by) && !TELLERS.includes(by);
  return wasTold ? state : afterReviewEvent(state, event);
}
