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
