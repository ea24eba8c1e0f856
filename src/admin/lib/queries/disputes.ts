import type { Dispute } from "../payments/types";
import { useAction } from "./use-action";

/** Hands the evidence to the bank, with a person's own words. */
export const useSendEvidence = (id: string) => useAction<string, { dispute: Dispute }>((words) => ({ path: `disputes/${id}/evidence`, body: words ? { words } : {} }));
